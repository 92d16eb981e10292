using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Rules;

/// <summary>
/// Arrears count only while something is owed after a dunning that came after the due day (经催缴仍不缴纳),
/// item 1 of each level of Art. 11 and 12. How the days are read: docs/decisions/0041-counting-arrears.md.
/// </summary>
public static class ArrearsAfterDunning
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.arrears.after-dunning";

    /// <summary>The reason why there is no dishonest arrears on the day, or null when there is.</summary>
    /// <param name="kind">Which catalogue applies.</param>
    /// <param name="bill">The bill.</param>
    /// <param name="asOf">Day of determination.</param>
    [Rule(Id, Regulation.Document, 11, Item = "一.1")]
    [Rule(Id, Regulation.Document, 12, Item = "一.1")]
    public static Finding? Missing(UserKind kind, UnpaidBill bill, DateOnly asOf)
    {
        var citation = Regulation.Article(kind == UserKind.NaturalPerson ? 11 : 12, "一.1");
        Finding Say(string zh, string en) => ArrearsFinding.Of(Id, citation, zh, en, bill, asOf);

        if (asOf <= bill.DueOn)
            return Say("缴费期限尚未届满,不构成拖欠。", "The term of payment has not ended: nothing is in arrears.");
        if (bill.SettledOn is { } settled && settled <= asOf)
            return Say("认定之日电费已缴清,不构成催缴后仍不缴纳。", "On the day of determination the bill is paid: it is not unpaid after dunning.");
        if (bill.DunnedOn is not { } dunned)
            return Say("逾期后未经催缴,尚不构成失信行为。", "There was no dunning after the due day: not yet dishonest behaviour.");
        if (dunned <= bill.DueOn)
            return Say("到期前或到期当日的通知属于缴费告知,不是催缴。", "A notice on or before the due day is the announcement of the bill, not a dunning.");
        return asOf > dunned
            ? null
            : Say("催缴之日尚不能认定为催缴后仍不缴纳。", "On the day of the dunning itself it cannot yet be found unpaid after dunning.");
    }
}
