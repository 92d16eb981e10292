using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity;

/// <summary>An electricity bill that was not paid in time (拖欠电费).</summary>
/// <param name="DueOn">Last day on which it could be paid in time.</param>
/// <param name="DunnedOn">Day of the first dunning (催缴) after it fell due; null when there was none.</param>
/// <param name="AmountFen">What the bill came to, in fen, at least 1.</param>
/// <param name="SettledOn">Day on which nothing was owed any more; null while something is.</param>
public sealed record UnpaidBill(DateOnly DueOn, DateOnly? DunnedOn, long AmountFen, DateOnly? SettledOn = null)
{
    /// <summary>
    /// The day from which months of arrears are counted: the due day, but never a day before the regulation was in
    /// force (docs/decisions/0041-counting-arrears.md).
    /// </summary>
    public DateOnly CountedFrom => DueOn < Regulation.EffectiveFrom ? Regulation.EffectiveFrom : DueOn;

    /// <summary>True when the arrears have lasted so many calendar months on a day: the corresponding day counts, and the last of the month where there is none.</summary>
    public bool LastedMonths(int months, DateOnly asOf) => asOf >= LegalPeriod.AddMonths(CountedFrom, months);
}
