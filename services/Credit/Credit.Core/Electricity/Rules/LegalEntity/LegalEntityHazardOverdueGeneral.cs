using Quzhou.Credit.Core.Electricity.Parameters;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Rules.LegalEntity;

/// <summary>Safety hazards left beyond their term, as often as this level asks and less than the next, are general dishonesty of a legal entity (一般失信), Art. 12(一)3.</summary>
public static class LegalEntityHazardOverdueGeneral
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.hazard-overdue.legal-entity.general";

    /// <summary>The finding, or null when the item does not fit.</summary>
    /// <param name="hazards">Hazards overdue in one window, the newest last.</param>
    [Rule(Id, Regulation.Document, 12, Item = "一.3")]
    public static Finding? Find(CountedConduct hazards)
    {
        var (from, below) = (HazardCounts.LegalEntityGeneral, HazardCounts.LegalEntityHeavier);
        return !hazards.Reaches(from, below) ? null : hazards.Found(
            Id,
            Regulation.Article(12, "一.3"),
            $"社会法人用户{hazards.Months}个月内{hazards.Count}次未按期消除用电安全隐患,属一般失信。",
            $"{hazards.Count} safety hazards not removed in time within {hazards.Months} months by a legal entity: general dishonesty.",
            from,
            below);
    }
}
