using Grpc.Core;
using Quzhou.Common.V1;
using Quzhou.Contracts.V1;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;

namespace Quzhou.Licensing.Tests.Modes;

/// <summary>A strict item (强化准入监管): visited, held against every standard, decided by the named approver.</summary>
public sealed class StrictTests(LicensingFixture city) : IClassFixture<LicensingFixture>, IAsyncLifetime
{
    private const string Chief = "chief";

    public async ValueTask InitializeAsync()
    {
        city.Clock.MoveTo(city.Today.AddDays(1));
        await city.PublishedAsync(GuideSteps.StrictProposal(Chief));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task It_needs_a_visit_and_a_record_of_two_officers()
    {
        var submitted = await city.SubmitAsync(TestSubjects.Company(), Steps.Food, Route.Ordinary);
        submitted.Verdict.ShouldBe(Verdict.Restricted);
        submitted.Application.NamedApprover.ShouldBe(Chief);

        var onPaper = city.Examination(submitted.Application, 1, 2);
        onPaper.OnSite = null;
        (await city.Examiner.ExamineApplicationAsync(onPaper).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("INCOMPLETE");
        var alone = city.Examination(submitted.Application, 1, 2);
        alone.OnSite.Officers.RemoveAt(1);
        (await city.Examiner.ExamineApplicationAsync(alone).ViolationsAsync()).ShouldBe(["on_site.officers:TOO_FEW"]);
        var tomorrow = city.Examination(submitted.Application, 1, 2);
        tomorrow.OnSite.VisitedOn = city.Today.AddDays(1).ToMessage();
        (await city.Examiner.ExamineApplicationAsync(tomorrow).ViolationsAsync()).ShouldBe(["on_site.visited_on:IN_THE_FUTURE"]);
        (await city.Examiner.ExamineApplicationAsync(city.Examination(submitted.Application, 3)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_NUMBER");
    }

    [Fact]
    public async Task The_named_approver_grants_what_meets_every_standard_and_it_is_announced()
    {
        var company = TestSubjects.Company();
        var examined = await city.ExamineAsync((await city.SubmitAsync(company, Steps.Food, Route.Ordinary)).Application, 1, 2);

        (await city.Approver.DecideApplicationAsync(Steps.Decision(examined)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("NOT_THE_APPROVER");
        var decision = Steps.Decision(examined);
        decision.ValidUntil = city.Today.AddYears(5).ToMessage();
        var decided = await city.As(Chief, "licensing.approver").DecideApplicationAsync(decision);

        decided.Verdict.ShouldBe(Verdict.Granted);
        (await city.PermitAsync(decided.Application.PermitId)).ValidUntil.ShouldBe(decision.ValidUntil);
        var announced = (await city.PublishedAsync<PermitIssued>()).Where(e => e.Subject.Id == company.Reveal()).ShouldHaveSingleItem();
        (announced.CatalogueSerial, announced.ValidUntil).ShouldBe((Steps.Food, city.Today.AddYears(5)));
    }

    [Fact]
    public async Task What_misses_a_standard_cannot_be_granted_and_can_be_refused()
    {
        var examined = await city.ExamineAsync((await city.SubmitAsync(TestSubjects.Company(), Steps.Food, Route.Ordinary)).Application, 1);
        var chief = city.As(Chief, "licensing.approver");

        var notGranted = await chief.DecideApplicationAsync(Steps.Decision(examined));
        (notGranted.Verdict, notGranted.Application.State).ShouldBe((Verdict.Refused, ApplicationState.Examined));
        notGranted.Basis.ShouldNotBeEmpty();

        var refused = await chief.DecideApplicationAsync(Steps.Decision(notGranted.Application, grant: false));
        (refused.Verdict, refused.Application.State, refused.Application.PermitId).ShouldBe((Verdict.Refused, ApplicationState.Refused, ""));
    }

    [Fact]
    public async Task The_approver_who_examined_it_himself_does_not_decide()
    {
        var submitted = (await city.SubmitAsync(TestSubjects.Company(), Steps.Food, Route.Ordinary)).Application;
        var examined = (await city.As(Chief, "licensing.examiner").ExamineApplicationAsync(city.Examination(submitted, 1, 2))).Application;

        (await city.As(Chief, "licensing.approver").DecideApplicationAsync(Steps.Decision(examined)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");
    }

    [Fact]
    public async Task A_permit_does_not_end_before_it_begins()
    {
        var examined = await city.ExamineAsync((await city.SubmitAsync(TestSubjects.Company(), Steps.Food, Route.Ordinary)).Application, 1, 2);
        var decision = Steps.Decision(examined);
        decision.ValidUntil = city.Today.AddDays(-1).ToMessage();

        (await city.As(Chief, "licensing.approver").DecideApplicationAsync(decision).ViolationsAsync()).ShouldBe(["valid_until:IN_THE_PAST"]);
    }
}
