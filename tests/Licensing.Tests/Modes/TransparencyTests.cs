using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;

namespace Quzhou.Licensing.Tests.Modes;

/// <summary>The promised term of a published guide (提高透明度和可预期性), across the National Day of 2018: two make-up days before it, seven days off.</summary>
public sealed class TransparencyTests(LicensingFixture city) : IClassFixture<LicensingFixture>
{
    private const int Transport = 33;
    private static readonly DateOnly Friday = new(2018, 9, 28);

    [Fact]
    public async Task The_clock_stands_still_while_the_applicant_corrects_and_alarms_once_when_it_has_run_out()
    {
        city.Clock.MoveTo(Friday);
        await city.PublishedAsync(GuideSteps.Proposal(Transport, days: 5));
        var submitted = (await city.SubmitAsync(TestSubjects.Company(), Transport, Route.Ordinary)).Application;
        submitted.DueOn.ShouldBe(new DateOnly(2018, 10, 10).ToMessage(), "29 and 30 September are worked, 1 to 7 October are off");
        submitted.GuideId.ShouldNotBeEmpty();

        city.Clock.MoveTo(Friday.AddDays(1));
        var waiting = await city.Examiner.RequestCorrectionsAsync(Correction(submitted));
        (waiting.Verdict, waiting.Application.State).ShouldBe((Verdict.Granted, ApplicationState.AwaitingCorrections));
        waiting.Application.DueOn.ShouldBeNull();
        var still = (await city.WorkAsync(submitted.ApplicationId)).ShouldHaveSingleItem();
        (still.Kind, still.DueOn, still.Overdue).ShouldBe((WorkKind.Decision, null, false));

        city.Clock.MoveTo(new DateOnly(2018, 11, 1));
        (await RoundsAsync()).ShouldBe(0, "the clock stands still");
        var resumed = (await city.Clerk.ReceiveCorrectionsAsync(new ReceiveCorrectionsRequest
        {
            RequestId = LicensingFixture.NewId(), ApplicationId = submitted.ApplicationId, Etag = waiting.Application.Etag, Note = "已补齐",
        })).Application;
        resumed.DueOn.ShouldBe(new DateOnly(2018, 11, 7).ToMessage(), "one of five days was used; four are left from 1 November");
        (await city.Examiner.RequestCorrectionsAsync(Correction(resumed))).Verdict.ShouldBe(Verdict.Refused, "corrections are asked for once");

        city.Clock.MoveTo(new DateOnly(2018, 11, 7));
        (await RoundsAsync()).ShouldBe(0, "the last day is not over");
        city.Clock.MoveTo(new DateOnly(2018, 11, 8));
        (await RoundsAsync()).ShouldBe(1, "three replicas and a restart, one alarm");
        var late = (await city.Clerk.ListWorkItemsAsync(new ListWorkItemsRequest { OverdueOnly = true, Department = "市交通运输局", Kind = WorkKind.Decision })).Items
            .Single(i => i.TargetId == submitted.ApplicationId);
        (late.Overdue, late.AlarmedOn).ShouldBe((true, new DateOnly(2018, 11, 8).ToMessage()));
        late.Basis.RuleId.ShouldNotBeEmpty();
        (await AuditedAsync(submitted)).Count(a => a == "work.overdue").ShouldBe(1);

        var examined = await city.ExamineAsync(await city.ReadAsync(resumed));
        var decided = await city.Approver.DecideApplicationAsync(Steps.Decision(examined));
        decided.Verdict.ShouldBe(Verdict.Granted);
        decided.Application.DueOn.ShouldBeNull();
        (await city.WorkAsync(submitted.ApplicationId)).ShouldBeEmpty();
        (await RoundsAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Without_a_guide_it_is_taken_in_with_no_promised_day_and_work_on_the_list()
    {
        city.Clock.MoveTo(Friday);
        var submitted = (await city.SubmitAsync(TestSubjects.Company(), Steps.Gas, Route.Ordinary)).Application;

        submitted.DueOn.ShouldBeNull();
        submitted.GuideId.ShouldBeEmpty();
        (await city.WorkAsync(submitted.ApplicationId)).ShouldHaveSingleItem().DueOn.ShouldBeNull();
    }

    [Fact]
    public async Task Who_may_not_ask_for_corrections_is_told_and_nothing_moves()
    {
        city.Clock.MoveTo(Friday);
        var submitted = (await city.SubmitAsync(TestSubjects.Company(), Steps.Gas, Route.Ordinary)).Application;

        (await city.Clerk.RequestCorrectionsAsync(Correction(submitted)).ReasonAsync(StatusCode.PermissionDenied)).ShouldBe("ROLE_MISSING");
        (await city.Examiner.RequestCorrectionsAsync(new RequestCorrectionsRequest { RequestId = LicensingFixture.NewId(), ApplicationId = submitted.ApplicationId, Etag = submitted.Etag })
            .ViolationsAsync()).ShouldBe(["corrections:TOO_FEW"]);
        (await city.Clerk.ReceiveCorrectionsAsync(new ReceiveCorrectionsRequest
        {
            RequestId = LicensingFixture.NewId(), ApplicationId = submitted.ApplicationId, Etag = submitted.Etag, Note = "补正",
        }).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
        (await city.ReadAsync(submitted)).ShouldBe(submitted);
    }

    // Replicas at the same time, then one that was started again: together as much as one.
    private async Task<int> RoundsAsync() => (await Task.WhenAll(city.RunDeadlinesAsync(), city.RunDeadlinesAsync(), city.RunDeadlinesAsync())).Sum() + await city.RunDeadlinesAsync();

    private static RequestCorrectionsRequest Correction(Application application) => new()
    {
        RequestId = LicensingFixture.NewId(), ApplicationId = application.ApplicationId, Etag = application.Etag, Corrections = { "平面图未标注安全通道" },
    };

    private Task<List<string>> AuditedAsync(Application application) =>
        city.QueryAsync(db => db.AuditEntries.Where(a => a.Target == application.ApplicationId).OrderBy(a => a.Sequence).Select(a => a.Action).ToListAsync());
}
