using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;

namespace Quzhou.FoodSafety.Tests;

/// <summary>The plan of the year, custody, results and what follows from a failed one.</summary>
public sealed class SamplingTests(FoodSafetyFixture office) : IClassFixture<FoodSafetyFixture>, IAsyncLifetime
{
    private readonly SamplingStory story = new(office);

    public async ValueTask InitializeAsync()
    {
        if (!await office.DbAsync(db => db.Plans.AnyAsync(p => p.Year == office.ClockToday.Year && p.State == Core.Sampling.PlanState.Approved)))
            await story.PrepareAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_plan_of_a_year_is_spread_by_population_and_approved_by_another_officer_once()
    {
        var request = SamplingStory.Plan(2031);
        var proposed = await story.Clerk.ProposeSamplingPlanAsync(request);
        (await story.Clerk.ProposeSamplingPlanAsync(request)).ShouldBe(proposed);
        var plan = proposed.Plan;
        plan.Lines.Where(l => l.Category == SampleCategory.FarmProduce).Select(l => (l.County, l.Planned)).ShouldBe([("柯城区", 120), ("江山市", 180)], ignoreOrder: true);
        plan.Lines.Where(l => l.Category == SampleCategory.RiskMonitoring).Select(l => (l.County, l.Planned)).ShouldBe([("柯城区", 4), ("江山市", 7)], ignoreOrder: true);
        plan.Basis.Select(b => b.Item).Distinct().ShouldBe(["十四", "十三"]);

        var own = office.Sampling("clerk", "foodsafety.approver");
        (await own.ApproveSamplingPlanAsync(Approval(plan)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");
        var rival = (await story.Clerk.ProposeSamplingPlanAsync(SamplingStory.Plan(2031))).Plan;
        (await story.Approver.ApproveSamplingPlanAsync(Approval(plan))).Plan.State.ShouldBe(PlanState.Approved);
        (await story.Reader.GetSamplingPlanAsync(new GetSamplingPlanRequest { Year = 2031, PlanId = rival.PlanId })).Plan.State.ShouldBe(PlanState.Dropped);
        var late = (await story.Clerk.ProposeSamplingPlanAsync(SamplingStory.Plan(2031))).Plan;
        (await story.Approver.ApproveSamplingPlanAsync(Approval(late)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
        (await story.Reader.GetSamplingPlanAsync(new GetSamplingPlanRequest { Year = 2031 })).Plan.PlanId.ShouldBe(plan.PlanId);
    }

    [Fact]
    public async Task A_failed_sample_opens_a_disposal_a_recall_and_one_report_and_is_closed_by_another_officer()
    {
        var at = await office.OperatorAsync(TestSubjects.Company());
        var released = await story.ReportedAsync(at, "0.31");

        (released.Sample.State, released.Sample.Conclusion).ShouldBe((SampleState.Reported, TestConclusion.Failed));
        released.Basis.Select(b => b.Item).ShouldContain("四");
        var disposal = released.Disposal.ShouldNotBeNull();
        (disposal.State, disposal.RecallBatch, disposal.DueOn).ShouldBe((DisposalState.Open, "urn:epc:id:sgtin:1", office.ClockToday.AddMonths(3).ToMessage()));
        (await office.WorkOnAsync(disposal.DisposalId)).ShouldHaveSingleItem().Kind.ShouldBe(FoodWorkKind.Disposal);
        (await ReportsAsync(disposal.ReportId)).ShouldBe(1);

        (await story.Approver.CloseDisposalAsync(Closing(disposal)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
        var recorded = (await story.Sampler.RecordDisposalAsync(new RecordDisposalRequest
        {
            RequestId = FoodSafetyFixture.NewId(), DisposalId = disposal.DisposalId, Etag = disposal.Etag, Measures = "下架并销毁", RecalledQuantity = "12.5", QuantityUnit = "kg",
        })).Disposal;
        (recorded.State, recorded.RecalledQuantity).ShouldBe((DisposalState.Recorded, "12.5"));
        (await office.Sampling("sampler", "foodsafety.approver").CloseDisposalAsync(Closing(recorded)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");
        var closed = await story.Approver.CloseDisposalAsync(Closing(recorded));
        closed.Disposal.State.ShouldBe(DisposalState.Closed);
        closed.Basis.ShouldHaveSingleItem().RuleId.ShouldBe("foodsafety.sampling.disposal");
        (await office.WorkOnAsync(disposal.DisposalId)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_report_released_four_times_at_once_reports_to_the_credit_office_once()
    {
        var received = (await story.ReceiveAsync(await story.HandedOverAsync(await story.TakenAsync(await office.OperatorAsync(TestSubjects.Company()))))).Sample;
        var tested = (await story.Tester.RecordResultAsync(SamplingStory.Result(received, "0.9"))).Sample;
        var request = SamplingStory.Release(tested);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => await story.Signer.ReleaseReportAsync(request)));

        var report = answers.Select(a => a.Disposal.ReportId).Distinct().ShouldHaveSingleItem();
        (await ReportsAsync(report)).ShouldBe(1);
        (await office.DbAsync(db => db.Violations.CountAsync(v => v.OperatorId == Guid.Parse(tested.OperatorId)))).ShouldBe(1);
        (await story.Signer.ReleaseReportAsync(SamplingStory.Release(answers[0].Sample)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
    }

    [Theory]
    [InlineData("0.3", TestConclusion.Passed)]
    [InlineData("", TestConclusion.Passed)]
    public async Task On_the_limit_or_not_detected_passes_and_nothing_follows(string value, TestConclusion expected)
    {
        var released = await story.ReportedAsync(await office.OperatorAsync(TestSubjects.Company()), value);

        (released.Sample.Conclusion, released.Disposal).ShouldBe((expected, null));
        (await office.DbAsync(db => db.Violations.CountAsync(v => v.OperatorId == Guid.Parse(released.Sample.OperatorId)))).ShouldBe(0);
    }

    [Fact]
    public async Task Risk_monitoring_beyond_a_limit_is_for_consultation_and_opens_nothing()
    {
        var released = await story.ReportedAsync(await office.OperatorAsync(TestSubjects.Company()), "9", SampleCategory.RiskMonitoring);

        (released.Sample.Conclusion, released.Disposal).ShouldBe((TestConclusion.Failed, null));
    }

    [Fact]
    public async Task Only_who_holds_a_sample_moves_it_and_a_broken_seal_voids_it_for_good()
    {
        var handed = await story.HandedOverAsync(await story.TakenAsync(await office.OperatorAsync(TestSubjects.Company())));
        (await office.Lab("other").ReceiveSampleAsync(new ReceiveSampleRequest
        {
            RequestId = FoodSafetyFixture.NewId(), SampleId = handed.SampleId, Etag = handed.Etag, SealNumber = "F-1", SealIntact = true,
        }).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_PERSON");

        var refused = await story.ReceiveAsync(handed, intact: false);
        (refused.Verdict, refused.Sample.State).ShouldBe((Verdict.Refused, SampleState.Void));
        refused.Basis.ShouldHaveSingleItem().RuleId.ShouldBe("foodsafety.sampling.seal");
        (await story.Tester.RecordResultAsync(SamplingStory.Result(refused.Sample, "0.1")).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
        refused.Sample.Custody.Select(c => c.SealIntact).ShouldBe([true, true, false]);
        (await office.AuditedAsync(refused.Sample.SampleId)).ShouldBe(["sample.taken", "sample.sealed", "sample.handed-over", "sample.void"]);
    }

    [Fact]
    public async Task Who_tested_does_not_release_and_who_took_it_does_not_test()
    {
        var received = (await story.ReceiveAsync(await story.HandedOverAsync(await story.TakenAsync(await office.OperatorAsync(TestSubjects.Company()))))).Sample;
        (await story.Tester.RecordResultAsync(SamplingStory.Result(received, "0.1", "镉")).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_CONTENT", "nothing limits it");
        var tested = (await story.Tester.RecordResultAsync(SamplingStory.Result(received, "0.1"))).Sample;

        (await story.Tester.ReleaseReportAsync(SamplingStory.Release(tested)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");
        (await office.Sampling("signer", "foodsafety.laboratory").ReleaseReportAsync(SamplingStory.Release(tested)).ReasonAsync(StatusCode.PermissionDenied)).ShouldBe("AGENCY_NOT_ADMITTED");
    }

    [Fact]
    public async Task A_limit_counts_once_another_officer_has_confirmed_it()
    {
        var limit = (await story.Clerk.PublishLimitAsync(SamplingStory.Limit("砷", "0.5"))).Limit;
        var confirm = new ConfirmLimitRequest { RequestId = FoodSafetyFixture.NewId(), LimitId = limit.LimitId };
        (await office.Sampling("clerk", "foodsafety.approver").ConfirmLimitAsync(confirm).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");
        (await story.Approver.ConfirmLimitAsync(confirm)).Limit.Confirmed.ShouldBeTrue();
        var second = (await story.Clerk.PublishLimitAsync(SamplingStory.Limit("砷", "0.6"))).Limit;
        (await story.Approver.ConfirmLimitAsync(new ConfirmLimitRequest { RequestId = FoodSafetyFixture.NewId(), LimitId = second.LimitId }).ReasonAsync(StatusCode.AlreadyExists)).ShouldBe("ALREADY_EXISTS");
        var upside = SamplingStory.Limit("砷", "0.5");
        upside.Minimum = "0.6";
        (await story.Clerk.PublishLimitAsync(upside).ViolationsAsync()).ShouldBe(["minimum:ABOVE_MAXIMUM"]);
        (await story.Reader.ListLimitsAsync(new ListLimitsRequest { ProductGroup = "叶菜蔬菜", PageSize = 500 })).Limits.ShouldContain(l => l.LimitId == limit.LimitId);
    }

    [Fact]
    public async Task A_sample_number_stands_once_and_lists_have_pages()
    {
        var at = await office.OperatorAsync(TestSubjects.Company());
        var request = SamplingStory.Taking(at);
        var taken = await story.Sampler.TakeSampleAsync(request);
        (await story.Sampler.TakeSampleAsync(request)).ShouldBe(taken);
        var twice = SamplingStory.Taking(at);
        twice.SampleNumber = request.SampleNumber;
        (await story.Sampler.TakeSampleAsync(twice).ReasonAsync(StatusCode.AlreadyExists)).ShouldBe("ALREADY_EXISTS");
        var alone = SamplingStory.Taking(at);
        alone.SecondSampler = "sampler";
        var refused = await story.Sampler.TakeSampleAsync(alone);
        (refused.Verdict, refused.Sample).ShouldBe((Verdict.Refused, null));

        await story.TakenAsync(at);
        var first = await story.Reader.ListSamplesAsync(new ListSamplesRequest { OperatorId = at.OperatorId, PageSize = 1 });
        var second = await story.Reader.ListSamplesAsync(new ListSamplesRequest { OperatorId = at.OperatorId, PageSize = 1, PageToken = first.NextPageToken });
        (first.Samples.Count, second.Samples.Count, second.NextPageToken).ShouldBe((1, 1, ""));
    }

    [Fact]
    public async Task A_malformed_result_names_its_fields()
    {
        var request = new RecordResultRequest { RequestId = FoodSafetyFixture.NewId(), SampleId = FoodSafetyFixture.NewId(), Etag = "1" };
        request.Measurements.Add(new Measurement { Analyte = "铅", Value = "-1", Unit = "", Method = "GB" });

        (await story.Tester.RecordResultAsync(request).ViolationsAsync()).ShouldBe(["measurements[0].value:NOT_A_QUANTITY", "measurements[0].unit:REQUIRED"]);
    }

    private Task<int> ReportsAsync(string report) => office.DbAsync(db => db.Outbox.CountAsync(
        o => o.Type == "Quzhou.Contracts.V1.DishonestyReported" && EF.Functions.JsonContains(o.Payload, $$"""{"reportId":"{{report}}","behaviour":"SAMPLE_FAILED"}""")));

    private static ApproveSamplingPlanRequest Approval(SamplingPlan plan) => new() { RequestId = FoodSafetyFixture.NewId(), PlanId = plan.PlanId, Etag = plan.Etag };

    private static CloseDisposalRequest Closing(Disposal disposal) => new() { RequestId = FoodSafetyFixture.NewId(), DisposalId = disposal.DisposalId, Etag = disposal.Etag };
}
