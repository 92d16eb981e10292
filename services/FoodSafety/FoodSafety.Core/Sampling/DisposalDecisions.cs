using Quzhou.FoodSafety.Core.Credit;
using Quzhou.FoodSafety.Core.Credit.Rules;
using Quzhou.FoodSafety.Core.Sampling.Rules;

namespace Quzhou.FoodSafety.Core.Sampling;

/// <summary>What follows a failed sample: the task with its recall, and the report to the credit office.</summary>
public static class DisposalDecisions
{
    /// <summary>Longest text on the measures.</summary>
    public const int LongestMeasures = 2000;

    /// <summary>The task of a reported sample; null when none is to be opened.</summary>
    public static DisposalCase? Open(Guid id, SampleCase sample) => sample is { Stage: SampleStage.Reported, Reported: { } reported, Conclusion: { } conclusion }
        && FailedSampleIsDisposed.Of(sample.Category, conclusion, sample.Batch, reported.On) is { } due
            ? new DisposalCase(id, sample.Id, sample.OperatorId, DisposalState.Open, sample.Batch, reported.On, due.DueOn)
            : null;

    /// <summary>The report to the credit office of a sample whose failure opens a task; null for any other.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="tables">Grading tables that the department published.</param>
    public static CreditReport? Report(SampleCase sample, IReadOnlyList<GradingTable> tables)
    {
        if (sample is not { Stage: SampleStage.Reported, Reported: { } reported, Conclusion: { } conclusion }
            || FailedSampleIsDisposed.Of(sample.Category, conclusion, sample.Batch, reported.On) is not { } failed)
            return null;
        var grade = ViolationGrade.Of(tables, FailedSampleIsDisposed.Behaviour, sample.TakenOn);
        return new CreditReport(FailedSampleIsDisposed.Behaviour, grade.Severity, sample.TakenOn, [failed.Finding, grade.Basis]);
    }

    /// <summary>Records what was done.</summary>
    public static Outcome<DisposalCase> Record(DisposalCase disposal, DisposalRecord record)
    {
        if (disposal.State == DisposalState.Closed)
            return Wrong(NotAllowedReason.WrongState, "该任务已办结。", "The task is closed.");
        if (record.Act.On < disposal.OpenedOn)
            return Wrong(NotAllowedReason.WrongDay, "日期早于任务产生。", "The day is before the task.");
        if (string.IsNullOrWhiteSpace(record.Measures) || record.Measures.Length > LongestMeasures || string.IsNullOrWhiteSpace(record.QuantityUnit))
            return Wrong(NotAllowedReason.WrongContent, "应载明处置措施和召回数量单位。", "Measures and the unit of the quantity are needed.");
        return record.RecalledQuantity < 0
            ? Wrong(NotAllowedReason.WrongNumber, "召回数量不得为负。", "The quantity is negative.")
            : new Outcome<DisposalCase>.Granted(disposal with { State = DisposalState.Recorded, Record = record }, []);
    }

    /// <summary>Confirms it; by another officer than who recorded it.</summary>
    public static Outcome<DisposalCase> Close(DisposalCase disposal, Act act)
    {
        if (disposal is not { State: DisposalState.Recorded, Record: { } record })
            return Wrong(NotAllowedReason.WrongState, "该任务没有待确认的处置情况。", "Nothing is recorded to confirm.");
        if (act.By == record.Act.By)
            return Wrong(NotAllowedReason.FourEyes, "登记人不得确认。", "Who recorded it may not confirm it.");
        return act.On < record.Act.On
            ? Wrong(NotAllowedReason.WrongDay, "确认日期早于登记。", "The day is before the record.")
            : new Outcome<DisposalCase>.Granted(disposal with { State = DisposalState.Closed, Closed = act }, [FailedSampleIsDisposed.Closed(disposal, act.On)]);
    }

    private static Outcome<DisposalCase>.NotAllowed Wrong(NotAllowedReason reason, string zh, string en) => new(reason, zh, en);
}
