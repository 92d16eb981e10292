using Quzhou.Credit.Core.Electricity.Parameters;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Rules.NaturalPerson;

/// <summary>Bills not paid when they were due, as often as the heavier level asks and less than the severe, are heavier dishonesty of a natural person (较重失信), Art. 11(二)2.</summary>
public static class NaturalPersonLatePaymentHeavier
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.late-payment.natural-person.heavier";

    /// <summary>The finding, or null when the item does not fit.</summary>
    /// <param name="late">Late payments of one window, the newest last.</param>
    [Rule(Id, Regulation.Document, 11, Item = "二.2")]
    public static Finding? Find(CountedConduct late)
    {
        var (from, below) = (LatePaymentCounts.NaturalPersonHeavier, LatePaymentCounts.NaturalPersonSevere);
        return !late.Reaches(from, below) ? null : late.Found(
            Id,
            Regulation.Article(11, "二.2"),
            $"自然人用户{late.Months}个月内{late.Count}次逾期交付电费,属较重失信。",
            $"{late.Count} late payments within {late.Months} months by a natural person: heavier dishonesty.",
            from,
            below);
    }
}
