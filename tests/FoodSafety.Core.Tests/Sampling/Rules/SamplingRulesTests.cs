using Quzhou.FoodSafety.Core.Sampling;
using Quzhou.FoodSafety.Core.Sampling.Rules;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Tests.Sampling.Rules;

/// <summary>Seal, samplers, limits and disposal (四, 十二, 十四).</summary>
public sealed class SamplingRulesTests
{
    private static readonly DateOnly Day = GivenSample.Day;

    [Theory]
    [InlineData("S-1", true, true)]
    [InlineData("S-1", false, false)]
    [InlineData("S-2", true, false)]
    [InlineData("", true, false)]
    [Covers("foodsafety.sampling.seal")]
    public void The_seal_is_the_one_put_on_and_unbroken(string read, bool intact, bool holds) => (SealBrokenVoids.Check("S-1", read, intact) is null).ShouldBe(holds);

    [Theory]
    [InlineData(new[] { "lin" }, false)]
    [InlineData(new[] { "lin", "lin" }, false)]
    [InlineData(new[] { "lin", " " }, false)]
    [InlineData(new[] { "lin", "wang" }, true)]
    [InlineData(new[] { "lin", "wang", "zhao" }, true)]
    [Covers("foodsafety.sampling.samplers")]
    public void Two_take_a_sample(string[] samplers, bool enough) => (SamplersTogether.Check(samplers, Day) is null).ShouldBe(enough);

    public static TheoryData<string, decimal?, decimal?, decimal?, Conclusion> Values => new()
    {
        { "below the maximum", 0.99m, null, 1m, Conclusion.Passed },
        { "at the maximum", 1.00m, null, 1m, Conclusion.Passed },
        { "above the maximum", 1.01m, null, 1m, Conclusion.Failed },
        { "not detected, a maximum", null, null, 1m, Conclusion.Passed },
        { "not detected, a maximum of nothing", null, null, 0m, Conclusion.Passed },
        { "below the minimum", 1.99m, 2m, null, Conclusion.Failed },
        { "at the minimum", 2m, 2m, null, Conclusion.Passed },
        { "above the minimum", 2.01m, 2m, null, Conclusion.Passed },
        { "not detected, a minimum", null, 2m, null, Conclusion.Failed },
        { "between both", 2.5m, 2m, 3m, Conclusion.Passed },
        { "above both", 3.01m, 2m, 3m, Conclusion.Failed },
    };

    [Theory]
    [MemberData(nameof(Values))]
    [Covers("foodsafety.sampling.limit")]
    public void On_the_limit_is_within_it(string name, decimal? value, decimal? minimum, decimal? maximum, Conclusion conclusion)
    {
        var (found, finding) = WithinLimits.Of(new("铅", value, "mg/kg", "x"), GivenSample.Lead with { Minimum = minimum, Maximum = maximum });

        found.ShouldBe(conclusion, name);
        finding.Facts.ShouldContain(new Fact("standard", "TEST 1-2017"));
    }

    [Fact]
    public void Without_a_limit_nothing_is_judged() => WithinLimits.Of(new("镉", 100, "mg/kg", "x"), null).Conclusion.ShouldBe(Conclusion.NotJudged);

    public static TheoryData<string, SampleCategory, Conclusion, DateOnly, DateOnly?> Failures => new()
    {
        { "food failed", SampleCategory.Food, Conclusion.Failed, new(2018, 6, 4), new(2018, 9, 4) },
        { "farm produce failed on the last day of a long month", SampleCategory.FarmProduce, Conclusion.Failed, new(2018, 11, 30), new(2019, 2, 28) },
        { "food passed", SampleCategory.Food, Conclusion.Passed, new(2018, 6, 4), null },
        { "food not judged", SampleCategory.Food, Conclusion.NotJudged, new(2018, 6, 4), null },
        { "risk monitoring beyond a limit", SampleCategory.RiskMonitoring, Conclusion.Failed, new(2018, 6, 4), null },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    [Covers("foodsafety.sampling.disposal")]
    public void What_fails_in_supervision_is_disposed_of(string name, SampleCategory category, Conclusion conclusion, DateOnly on, DateOnly? dueOn) =>
        (FailedSampleIsDisposed.Of(category, conclusion, "B-1", on) is { } due ? due.DueOn : (DateOnly?)null).ShouldBe(dueOn, name);

    [Theory]
    [InlineData(SampleCategory.RiskMonitoring, Conclusion.Failed, true)]
    [InlineData(SampleCategory.RiskMonitoring, Conclusion.Passed, false)]
    [InlineData(SampleCategory.RiskMonitoring, Conclusion.NotJudged, false)]
    [InlineData(SampleCategory.Food, Conclusion.Failed, false)]
    [Covers("foodsafety.sampling.consultation")]
    public void A_signal_of_risk_monitoring_is_for_consultation(SampleCategory category, Conclusion conclusion, bool consulted) =>
        (RiskSignalConsulted.Check(category, conclusion, "B-1", Day) is not null).ShouldBe(consulted);

    [Fact]
    public void What_passes_opens_no_task() => FailedSampleIsDisposed.Of(SampleCategory.Food, Conclusion.Passed, "B-1", Day).ShouldBeNull();

    [Fact]
    public void A_disposal_after_its_day_says_so()
    {
        var task = DisposalDecisions.Open(Guid.Empty, GivenSample.Reported(1.1m))!;

        FailedSampleIsDisposed.Closed(task, task.DueOn).ReasonZh.ShouldNotContain("逾期");
        FailedSampleIsDisposed.Closed(task, task.DueOn.AddDays(1)).ReasonZh.ShouldContain("逾期");
    }
}
