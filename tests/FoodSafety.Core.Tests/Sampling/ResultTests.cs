using Quzhou.FoodSafety.Core.Sampling;

namespace Quzhou.FoodSafety.Core.Tests.Sampling;

/// <summary>Results, disposal and reports (四, 十四).</summary>
public sealed class ResultTests
{
    private static readonly DateOnly Day = GivenSample.Day;
    private static readonly Act Chief = new("chief", Day.AddDays(3));

    [Fact]
    public void Who_took_it_does_not_test_it_and_who_tested_it_does_not_release_it()
    {
        var tested = GivenSample.Tested(0.5m).Granted();

        (tested.Stage, tested.Conclusion).ShouldBe((SampleStage.Tested, Conclusion.Passed));
        ResultDecisions.Report(tested, GivenSample.Laboratory).NotAllowed().ShouldBe(NotAllowedReason.FourEyes);
        ResultDecisions.Report(tested, Chief with { By = "wang" }).NotAllowed().ShouldBe(NotAllowedReason.FourEyes);
        ResultDecisions.Report(tested, Chief with { On = Day.AddDays(1) }).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        ResultDecisions.Report(GivenSample.Received(), Chief).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
        ResultDecisions.Record(GivenSample.Received() with { Holder = "wang" }, [new("铅", 0.5m, "mg/kg", "x")], GivenSample.Limits, new("wang", Day.AddDays(3)))
            .NotAllowed().ShouldBe(NotAllowedReason.FourEyes);
        ResultDecisions.Report(tested, Chief).Granted().Stage.ShouldBe(SampleStage.Reported);
    }

    public static TheoryData<string, Measurement[], SampleCategory, DateOnly, Conclusion?> Results => new()
    {
        { "nothing measured", [], SampleCategory.Food, Day, null },
        { "an analyte twice", [new("铅", 1, "mg/kg", "x"), new("铅", 2, "mg/kg", "x")], SampleCategory.Food, Day, null },
        { "a negative value", [new("铅", -1, "mg/kg", "x")], SampleCategory.Food, Day, null },
        { "another unit than the limit's", [new("铅", 1, "µg/kg", "x")], SampleCategory.Food, Day, null },
        { "supervision of what nothing limits", [new("镉", 1, "mg/kg", "x")], SampleCategory.Food, Day, null },
        { "the limit was not in force on the day of sampling", [new("铅", 1, "mg/kg", "x")], SampleCategory.Food, new(2017, 12, 31), null },
        { "supervision, one of two limited", [new("铅", 1, "mg/kg", "x"), new("镉", 1, "mg/kg", "x")], SampleCategory.Food, Day, Conclusion.Passed },
        { "one of two beyond its limit", [new("铅", 1.1m, "mg/kg", "x"), new("镉", 1, "mg/kg", "x")], SampleCategory.Food, Day, Conclusion.Failed },
        { "risk monitoring of what nothing limits", [new("镉", 1, "mg/kg", "x")], SampleCategory.RiskMonitoring, Day, Conclusion.NotJudged },
    };

    [Theory]
    [MemberData(nameof(Results))]
    public void A_result_follows_from_the_limits_of_the_day(string name, Measurement[] measured, SampleCategory category, DateOnly takenOn, Conclusion? conclusion)
    {
        var outcome = ResultDecisions.Record(GivenSample.Received(category) with { TakenOn = takenOn }, measured, GivenSample.Limits, GivenSample.Laboratory);

        if (conclusion is null)
            outcome.NotAllowed().ShouldBe(NotAllowedReason.WrongContent, name);
        else
            outcome.Granted().Conclusion.ShouldBe(conclusion, name);
    }

    [Fact]
    public void A_failure_opens_the_task_and_the_report()
    {
        var failed = GivenSample.Reported(1.1m);
        var task = DisposalDecisions.Open(Guid.Empty, failed).ShouldNotBeNull();
        var report = DisposalDecisions.Report(failed, []).ShouldNotBeNull();

        (task.State, task.RecallBatch, task.OpenedOn, task.DueOn).ShouldBe((DisposalState.Open, "B-1", new DateOnly(2018, 6, 4), new DateOnly(2018, 9, 4)));
        (report.Behaviour, report.Severity, report.OccurredOn).ShouldBe(("SAMPLE_FAILED", null, Day));
        report.Basis.Select(b => b.RuleId).ShouldBe(["foodsafety.sampling.disposal", "foodsafety.credit.grade"]);
    }

    [Fact]
    public void What_passed_was_not_released_or_only_monitored_opens_nothing()
    {
        SampleCase[] none = [GivenSample.Reported(1.0m), GivenSample.Tested(1.1m).Granted(), GivenSample.Reported(1.1m, SampleCategory.RiskMonitoring)];

        none.ShouldAllBe(s => DisposalDecisions.Open(Guid.Empty, s) == null && DisposalDecisions.Report(s, Array.Empty<Core.Credit.GradingTable>()) == null);
    }

    [Fact]
    public void A_report_says_what_follows_from_it()
    {
        string[] Follows(decimal lead, SampleCategory category) => [.. ResultDecisions.Report(GivenSample.Tested(lead, category).Granted(), Chief).Findings().Select(f => f.RuleId)];

        Follows(1.0m, SampleCategory.Food).ShouldBeEmpty();
        Follows(1.1m, SampleCategory.Food).ShouldBe(["foodsafety.sampling.disposal"]);
        Follows(1.1m, SampleCategory.RiskMonitoring).ShouldBe(["foodsafety.sampling.consultation"]);
    }

    [Fact]
    public void A_task_is_recorded_by_one_and_confirmed_by_another()
    {
        var task = DisposalDecisions.Open(Guid.Empty, GivenSample.Reported(1.1m))!;
        var record = new DisposalRecord("下架、召回", 12.5m, "kg", new("clerk", new(2018, 7, 1)));

        DisposalDecisions.Record(task, record with { Act = new("clerk", new(2018, 6, 3)) }).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        DisposalDecisions.Record(task, record with { Measures = " " }).NotAllowed().ShouldBe(NotAllowedReason.WrongContent);
        DisposalDecisions.Record(task, record with { RecalledQuantity = -1 }).NotAllowed().ShouldBe(NotAllowedReason.WrongNumber);
        DisposalDecisions.Record(task, record with { RecalledQuantity = 0 }).Granted();
        DisposalDecisions.Close(task, new("approver", new(2018, 7, 1))).NotAllowed().ShouldBe(NotAllowedReason.WrongState);

        var recorded = DisposalDecisions.Record(task, record).Granted();
        DisposalDecisions.Close(recorded, new("clerk", new(2018, 7, 1))).NotAllowed().ShouldBe(NotAllowedReason.FourEyes);
        DisposalDecisions.Close(recorded, new("approver", new(2018, 6, 30))).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        var closed = DisposalDecisions.Close(recorded, new("approver", new(2018, 7, 1))).Granted();
        closed.State.ShouldBe(DisposalState.Closed);
        DisposalDecisions.Record(closed, record).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
    }
}
