using Microsoft.Extensions.DependencyInjection;
using Quzhou.Contracts.V1;
using Quzhou.FoodSafety.Consumers;
using Quzhou.FoodSafety.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.TestServers;

namespace Quzhou.FoodSafety.Tests;

/// <summary>Permits that licensing announces, in any order of arrival.</summary>
public sealed class PermitTests(FoodSafetyFixture office) : IClassFixture<FoodSafetyFixture>
{
    private const int Small = 6;
    private const int Production = 69;
    private const int Trade = 70;
    private static readonly LegalBasis Basis = new("licensing.permit", "衢政办发〔2018〕24号", 0, 0, "", "附件1", "准予", "granted");

    private PermitsConsumer Consumer => office.Host.Services.GetRequiredService<PermitsConsumer>();

    private OperatorService.OperatorServiceClient Clerk => office.Operators("clerk", "foodsafety.clerk");

    [Theory]
    [InlineData(Production, OperatorKind.Producer)]
    [InlineData(Small, OperatorKind.SmallAndStall)]
    public async Task A_permit_that_says_the_kind_puts_its_holder_on_the_register_once(int serial, OperatorKind kind)
    {
        var company = TestSubjects.Company();
        var permit = Issued(company, serial, 1);
        var message = Guid.NewGuid();

        await Consumer.TakeAsync(message, permit, CancellationToken.None);
        await Consumer.TakeAsync(message, permit, CancellationToken.None);
        await Consumer.TakeAsync(Guid.NewGuid(), permit, CancellationToken.None);

        var row = await office.DbAsync(db => Task.FromResult(db.Operators.Single(o => o.SubjectId == company.Reveal())));
        ((OperatorKind)(int)row.Kind, row.County, row.Grid).ShouldBe((kind, "衢江区", "一网格"));
        var shown = (await Clerk.ListOperatorPermitsAsync(new ListOperatorPermitsRequest { OperatorId = row.Id.ToString() })).Permits.ShouldHaveSingleItem();
        (shown.PermitId, shown.Version, shown.ItemName).ShouldBe((permit.PermitId.ToString(), 1L, "食品类许可"));
        (await office.WorkOnAsync(permit.PermitId.ToString())).ShouldHaveSingleItem().Kind.ShouldBe(FoodWorkKind.PermitExpiry);
    }

    [Fact]
    public async Task A_trade_permit_waits_until_the_office_says_the_kind()
    {
        var company = TestSubjects.Company();
        var permit = Issued(company, Trade, 1);
        await Consumer.TakeAsync(Guid.NewGuid(), permit, CancellationToken.None);
        (await Clerk.ListUnmatchedPermitsAsync(new ListUnmatchedPermitsRequest { PageSize = 500 })).Permits.ShouldContain(p => p.PermitId == permit.PermitId.ToString() && p.Township == "廿里镇");
        (await office.WorkOnAsync(permit.PermitId.ToString())).Select(i => i.Kind).ShouldContain(FoodWorkKind.Registration);

        var known = await office.OperatorAsync(company, OperatorKind.Canteen);

        (await Clerk.ListOperatorPermitsAsync(new ListOperatorPermitsRequest { OperatorId = known.OperatorId })).Permits.ShouldHaveSingleItem();
        (await office.WorkOnAsync(permit.PermitId.ToString())).Select(i => i.Kind).ShouldNotContain(FoodWorkKind.Registration);
    }

    [Fact]
    public async Task The_newest_version_stands_and_an_end_that_overtakes_its_issue_is_remembered()
    {
        var company = TestSubjects.Company();
        var known = await office.OperatorAsync(company, OperatorKind.Producer, "衢江区");
        var first = Issued(company, Production, 1) with { Premises = null };
        var second = first with { Version = 2, Authority = "新机关" };
        await Consumer.TakeAsync(Guid.NewGuid(), second, CancellationToken.None);
        await Consumer.TakeAsync(Guid.NewGuid(), first, CancellationToken.None);
        (await PermitAsync(known)).Authority.ShouldBe("新机关");

        await Consumer.EndAsync(Guid.NewGuid(), Ended(second, 3), CancellationToken.None);
        (await PermitAsync(known)).EndedOn.ShouldBe(FoodSafetyFixture.Today.ToMessage());
        (await office.WorkOnAsync(first.PermitId.ToString())).ShouldBeEmpty();

        var late = Issued(company, Production, 1);
        await Consumer.EndAsync(Guid.NewGuid(), Ended(late, 2), CancellationToken.None);
        await Consumer.TakeAsync(Guid.NewGuid(), late, CancellationToken.None);
        (await Clerk.ListOperatorPermitsAsync(new ListOperatorPermitsRequest { OperatorId = known.OperatorId })).Permits.ShouldNotContain(p => p.PermitId == late.PermitId.ToString());
        (await Clerk.ListUnmatchedPermitsAsync(new ListUnmatchedPermitsRequest { PageSize = 500 })).Permits.ShouldNotContain(p => p.PermitId == late.PermitId.ToString());
    }

    [Fact]
    public async Task A_permit_of_another_trade_changes_nothing()
    {
        var company = TestSubjects.Company();
        await Consumer.TakeAsync(Guid.NewGuid(), Issued(company, 18, 1), CancellationToken.None);

        (await office.DbAsync(db => Task.FromResult(db.Permits.Count(p => p.SubjectId == company.Reveal())))).ShouldBe(0);
    }

    private async Task<OperatorPermit> PermitAsync(Operator known) =>
        (await Clerk.ListOperatorPermitsAsync(new ListOperatorPermitsRequest { OperatorId = known.OperatorId })).Permits.ShouldHaveSingleItem();

    private static PermitIssued Issued(SubjectId company, int serial, long version) => new()
    {
        PermitId = Guid.NewGuid(),
        Version = version,
        Subject = company.ToContract("衢州样例食品有限公司"),
        SubjectName = "衢州样例食品有限公司",
        CatalogueSerial = serial,
        ItemName = "食品类许可",
        Zone = DevelopmentZone.EconomicDevelopment,
        IssuedOn = FoodSafetyFixture.Today,
        ValidUntil = FoodSafetyFixture.Today.AddYears(5),
        Authority = "市市场监管局",
        Premises = new Premises("衢江区", "廿里镇", "一网格", "某路2号"),
        Basis = [Basis],
    };

    private static PermitEnded Ended(PermitIssued permit, long version) => new()
    {
        PermitId = permit.PermitId, Version = version, Subject = permit.Subject, Reason = PermitEndReason.Revoked, EndedOn = FoodSafetyFixture.Today, Basis = [Basis],
    };
}
