using Quzhou.FoodSafety.Core.Sampling.Rules;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Sampling;

/// <summary>The result of the laboratory: measured by who holds the sample, released by somebody else.</summary>
public static class ResultDecisions
{
    /// <summary>Records the measured values; limits of the day of sampling judge them.</summary>
    /// <param name="sample">The sample, received.</param>
    /// <param name="measurements">Values, each analyte once, in the unit of its limit.</param>
    /// <param name="limits">Limits in force.</param>
    /// <param name="act">Who tested, and when: the holder, and none of the samplers.</param>
    public static Outcome<SampleCase> Record(SampleCase sample, IReadOnlyList<Measurement> measurements, LimitTable limits, Act act)
    {
        if (CustodyDecisions.Fits(sample, act, SampleStage.Received) is { } wrong)
            return wrong;
        if (sample.Samplers.Contains(act.By, StringComparer.Ordinal))
            return CustodyDecisions.Wrong(NotAllowedReason.FourEyes, "抽样人员不得检验。", "Who took the sample may not test it.");
        if (measurements.Count == 0 || measurements.Any(m => string.IsNullOrWhiteSpace(m.Analyte) || string.IsNullOrWhiteSpace(m.Unit) || m.Value < 0)
            || measurements.Select(m => m.Analyte).Distinct(StringComparer.Ordinal).Count() != measurements.Count)
            return CustodyDecisions.Wrong(NotAllowedReason.WrongContent, "检验数据不完整或项目重复。", "A value is incomplete, negative or doubled.");

        var judged = measurements.Select(m => (Measured: m, Limit: limits.On(sample.ProductGroup, m.Analyte, sample.TakenOn))).ToList();
        if (judged.Find(j => j.Limit is { } limit && limit.Unit != j.Measured.Unit) is { Measured: { } other, Limit: { } of })
            return CustodyDecisions.Wrong(NotAllowedReason.WrongContent, $"{other.Analyte}的单位与限量不符。", $"{other.Analyte} is measured in another unit than its limit.", of.Unit);
        if (judged.TrueForAll(j => j.Limit is null) && sample.Category != SampleCategory.RiskMonitoring)
            return CustodyDecisions.Wrong(NotAllowedReason.WrongContent, "抽样当日没有可适用的限量,不能判定。", "No limit was in force on the day of sampling: nothing can be judged.");

        var results = judged.Select(j => WithinLimits.Of(j.Measured, j.Limit)).ToList();
        return new Outcome<SampleCase>.Granted(
            sample with { Stage = SampleStage.Tested, Measurements = [.. measurements], Conclusion = Overall(results.Select(r => r.Conclusion)), Tested = act }, [.. results.Select(r => r.Finding)]);
    }

    /// <summary>Releases the report; by somebody else than who tested or took the sample.</summary>
    public static Outcome<SampleCase> Report(SampleCase sample, Act act)
    {
        if (sample is not { Stage: SampleStage.Tested, Tested: { } tested, Conclusion: { } conclusion })
            return CustodyDecisions.WrongStage(sample, SampleStage.Tested);
        if (act.By == tested.By || sample.Samplers.Contains(act.By, StringComparer.Ordinal))
            return CustodyDecisions.Wrong(NotAllowedReason.FourEyes, "抽样人、检验人不得签发报告。", "Who took or tested the sample may not release its report.");
        if (act.On < tested.On)
            return CustodyDecisions.Wrong(NotAllowedReason.WrongDay, "签发日期早于检验。", "The day is before the test.");
        return new Outcome<SampleCase>.Granted(
            sample with { Stage = SampleStage.Reported, Reported = act },
            [
                .. new[]
                {
                    FailedSampleIsDisposed.Of(sample.Category, conclusion, sample.Batch, act.On)?.Finding, RiskSignalConsulted.Check(sample.Category, conclusion, sample.Batch, act.On),
                }.OfType<Finding>(),
            ]);
    }

    private static Conclusion Overall(IEnumerable<Conclusion> conclusions)
    {
        var all = conclusions.ToHashSet();
        return all.Contains(Conclusion.Failed) ? Conclusion.Failed : all.Contains(Conclusion.Passed) ? Conclusion.Passed : Conclusion.NotJudged;
    }
}
