using Quzhou.Common.V1;
using Quzhou.Contracts.V1;
using Quzhou.Licensing.V1;
using Quzhou.TestServers;
using Premises = Quzhou.Licensing.V1.Premises;

namespace Quzhou.Licensing.Tests.Modes;

/// <summary>A filing (备案) is received at once, and announced.</summary>
public sealed class FilingTests(LicensingFixture city) : IClassFixture<LicensingFixture>
{
    private const int SmallFood = 6;

    [Fact]
    public async Task A_filing_has_its_receipt_at_once_and_is_announced_once()
    {
        var company = TestSubjects.Company();
        var request = Steps.Application(company, SmallFood, Route.Filing);
        request.Premises = new Premises { County = "衢江区", Township = "樟潭街道", Address = "东迹大道1号" };

        var filed = await city.Clerk.SubmitApplicationAsync(request);
        var again = await city.Clerk.SubmitApplicationAsync(request);

        filed.Verdict.ShouldBe(Verdict.Granted);
        filed.Application.State.ShouldBe(ApplicationState.Granted);
        filed.Application.DueOn.ShouldBeNull();
        again.Application.ShouldBe(filed.Application);
        var permit = await city.PermitAsync(filed.Application.PermitId);
        (permit.State, permit.Version, permit.Premises.Township).ShouldBe((PermitState.InForce, 1L, "樟潭街道"));
        var announced = (await city.PublishedAsync<PermitIssued>()).Where(e => e.Subject.Id == company.Reveal()).ShouldHaveSingleItem();
        (announced.PermitId.ToString(), announced.Version, announced.CatalogueSerial, announced.Zone).ShouldBe((permit.PermitId, 1L, SmallFood, DevelopmentZone.EconomicDevelopment));
        announced.Premises.ShouldBe(new Contracts.V1.Premises("衢江区", "樟潭街道", null, "东迹大道1号"));
        announced.Basis.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_filing_takes_no_other_route_and_another_item_no_filing()
    {
        (await city.SubmitAsync(TestSubjects.Company(), SmallFood, Route.Ordinary)).Verdict.ShouldBe(Verdict.Refused);
        (await city.SubmitAsync(TestSubjects.Company(), Steps.Gas, Route.Filing)).Verdict.ShouldBe(Verdict.Refused);
    }

    [Fact]
    public async Task Premises_are_whole_or_left_out()
    {
        var request = Steps.Application(TestSubjects.Company(), SmallFood, Route.Filing);
        request.Premises = new Premises { County = "衢江区" };

        (await city.Clerk.SubmitApplicationAsync(request).ViolationsAsync()).ShouldBe(["premises.township:REQUIRED", "premises.address:REQUIRED"]);
    }
}
