using Quzhou.Credit.Core.Electricity.Parameters;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Rules.NaturalPerson;

/// <summary>Bills not paid when they were due, as often as the general level asks and less than the heavier, are general dishonesty of a natural person (一般失信), Art. 11(一)2.</summary>
public static class NaturalPersonLatePaymentGeneral
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.late-payment.natural-person.general";

    /// <summary>The finding, or null when the item does not fit.</summary>
    /// <param name="late">Late payments of one window, the newest last.</param>
    [Rule(Id, Regulation.Document, 11, Item = "一.2")]
    public static Finding? Find(CountedConduct late)
    {
        var (from, below) = (LatePaymentCounts.NaturalPersonGeneral, LatePaymentCounts.NaturalPersonHeavier);
        return !late.Reaches(from, below) ? null : late.Found(
            Id,
            Regulation.Article(11, "一.2"),
            $"自然人用户{late.Months}个月内{late.Count}次逾期交付电费,属一般失信。",
            $"{late.Count} late payments within {late.Months} months by a natural person: general dishonesty.",
            from,
            below);
    }
}
