using Grpc.Core;
using Quzhou.Common.V1;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.TestServers;

namespace Quzhou.Licensing.Tests;

/// <summary>A joint punishment restricts in licensing, and its end gives back exactly that.</summary>
public sealed class PunishmentTests(LicensingFixture city) : IClassFixture<LicensingFixture>
{
    [Fact]
    public async Task The_commitment_route_closes_and_opens_again()
    {
        var company = TestSubjects.Company();
        var punishment = await city.Host.Services.PunishAsync<LicensingDb>(company);

        var refused = await city.SubmitAsync(company, Steps.Pawn, Route.Commitment);
        refused.Verdict.ShouldBe(Verdict.Refused);
        refused.RegisterSequence.ShouldBeGreaterThan(0);
        var basis = refused.Basis.ShouldHaveSingleItem();
        (basis.Document, basis.Part, basis.Article, basis.Paragraph).ShouldBe(("衢政办发〔2018〕24号", "附件2", 13, 3));
        basis.Facts.ShouldContain(f => f.Name == "punishment_id" && f.Value == punishment.ToString());

        await city.Host.Services.ReleaseAsync<LicensingDb>(company, punishment);
        (await city.SubmitAsync(company, Steps.Pawn, Route.Commitment)).Verdict.ShouldBe(Verdict.Granted);
    }

    [Fact]
    public async Task The_ordinary_route_goes_under_strict_review()
    {
        var company = TestSubjects.Company();
        await city.Host.Services.PunishAsync<LicensingDb>(company);

        var submitted = await city.SubmitAsync(company, Steps.Gas, Route.Ordinary);
        submitted.Verdict.ShouldBe(Verdict.Restricted);
        var examined = await city.ExamineAsync(submitted.Application);

        (await city.As("examiner", "licensing.approver").DecideApplicationAsync(Steps.Decision(examined)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");
    }

    [Fact]
    public async Task A_letter_that_was_out_can_no_longer_be_signed()
    {
        var company = TestSubjects.Company();
        var submitted = await city.SubmitAsync(company, Steps.Pawn, Route.Commitment);
        await city.Host.Services.PunishAsync<LicensingDb>(company);

        var signed = await city.SignAsync(submitted.Application);

        signed.Verdict.ShouldBe(Verdict.Refused);
        signed.Application.PermitId.ShouldBeEmpty();
    }

    [Fact]
    public async Task Permits_go_under_key_supervision_while_any_punishment_holds_them()
    {
        var company = TestSubjects.Company();
        var permit = await city.PermitByCommitmentAsync(company);
        var first = await city.Host.Services.PunishAsync<LicensingDb>(company);
        var second = await city.Host.Services.PunishAsync<LicensingDb>(company);

        var restricted = await city.PermitAsync(permit);
        restricted.Supervision.ShouldBe(Supervision.Key);
        restricted.SupervisionBasis.Count.ShouldBe(2);

        await city.Host.Services.ReleaseAsync<LicensingDb>(company, first);
        (await city.PermitAsync(permit)).Supervision.ShouldBe(Supervision.Key);
        await city.Host.Services.ReleaseAsync<LicensingDb>(company, second);
        (await city.PermitAsync(permit)).Supervision.ShouldBe(Supervision.Normal);
    }

    [Fact]
    public async Task Nobody_else_is_touched()
    {
        var (punished, other) = (TestSubjects.Company(), TestSubjects.Company());
        var permit = await city.PermitByCommitmentAsync(other);
        await city.Host.Services.PunishAsync<LicensingDb>(punished);

        (await city.PermitAsync(permit)).Supervision.ShouldBe(Supervision.Normal);
        (await city.SubmitAsync(other, Steps.Pawn, Route.Commitment)).Verdict.ShouldBe(Verdict.Granted);
    }
}
