using Quzhou.Law;

namespace Quzhou.Licensing.Core.Supervision.Parameters;

/// <summary>Points of the yearly classes (附件8-3, 分级的计算方法).</summary>
public static class ClassNumbers
{
    /// <summary>Points that every unit begins the year with.</summary>
    public static readonly DatedParameter<int> FullPoints = new(
        "licensing.class.full-points", "points", new DatedRow<int>(FollowUpTexts.PoliceInForce, 10, Item("")));

    /// <summary>Months of a year in which the year before is evaluated: the first quarter.</summary>
    public static readonly DatedParameter<int> EvaluationMonths = new(
        "licensing.class.evaluation", "months", new DatedRow<int>(FollowUpTexts.PoliceInForce, 3, FollowUpTexts.Annex(FollowUpTexts.ClassAnnex, 5, 3)));

    private static readonly IReadOnlyList<DatedParameter<decimal>> Deductions =
        [Points(1, 0.5m), Points(2, 0.5m), Points(3, 0.5m), Points(4, 1m), Points(5, 1m), Points(6, 1m)];

    /// <summary>Points that one finding of a kind takes off.</summary>
    public static DatedParameter<decimal> Deduction(DeductionKind kind) => Deductions[(int)kind - 1];

    /// <summary>Where a kind stands.</summary>
    internal static Citation Item(string item) => FollowUpTexts.Annex(FollowUpTexts.ClassAnnex, 0, item: item);

    private static DatedParameter<decimal> Points(int item, decimal points) => new(
        $"licensing.class.deduction-{item}", "points", new DatedRow<decimal>(FollowUpTexts.PoliceInForce, points, Item($"{item}")));
}
