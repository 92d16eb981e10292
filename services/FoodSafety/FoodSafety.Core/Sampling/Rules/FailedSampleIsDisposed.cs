using Quzhou.FoodSafety.Core.Sampling.Parameters;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Sampling.Rules;

/// <summary>
/// Every product that fails in supervision is disposed of (处置率100%, 四): its batch is traced and recalled, and the task has a
/// last day. Risk monitoring is for consultation (十三) and opens no task.
/// </summary>
public static class FailedSampleIsDisposed
{
    private const string Id = "foodsafety.sampling.disposal";

    /// <summary>Code of the behaviour in a report to the credit office.</summary>
    public const string Behaviour = "SAMPLE_FAILED";

    /// <summary>Last day of the task and the rule; null when none is opened.</summary>
    /// <param name="category">Category of the sample.</param>
    /// <param name="conclusion">What the test came to.</param>
    /// <param name="batch">Batch to recall.</param>
    /// <param name="on">Day of the report; governs.</param>
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "四")]
    public static (DateOnly DueOn, Finding Finding)? Of(SampleCategory category, Conclusion conclusion, string batch, DateOnly on)
    {
        if (conclusion != Conclusion.Failed || category == SampleCategory.RiskMonitoring)
            return null;
        var dueOn = LegalPeriod.AddMonths(on, SamplingNumbers.DisposalMonths.On(on).Value);
        return (dueOn, new Finding(
            Id, Texts.Point("四"), "监督抽检不合格,追溯召回该批次并处置", "Failed in supervision: the batch is traced, recalled and disposed of",
            [FactText.Text("batch", batch), FactText.Day("reported_on", on), FactText.Day("due_on", dueOn)], SamplingNumbers.DisposalMonths.Describe(on)));
    }

    /// <summary>Finding that closes the task.</summary>
    public static Finding Closed(DisposalCase disposal, DateOnly on) => new(
        Id, Texts.Point("四"), on <= disposal.DueOn ? "不合格产品已处置" : "不合格产品已处置(逾期)", on <= disposal.DueOn ? "Disposed of" : "Disposed of, late",
        [FactText.Day("due_on", disposal.DueOn), FactText.Day("closed_on", on)]);
}
