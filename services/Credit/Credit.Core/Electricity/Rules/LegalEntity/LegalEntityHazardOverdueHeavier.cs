using Quzhou.Credit.Core.Electricity.Parameters;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Rules.LegalEntity;

/// <summary>Safety hazards left beyond their term, as often as this level asks and less than the next, are heavier dishonesty of a legal entity (较重失信), Art. 12(二)5.</summary>
public static class LegalEntityHazardOverdueHeavier
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.hazard-overdue.legal-entity.heavier";

    /// <summary>The finding, or null when the item does not fit.</summary>
    /// <param name="hazards">Hazards overdue in one window, the newest last.</param>
    [Rule(Id, Regulation.Document, 12, Item = "二.5")]
    public static Finding? Find(CountedConduct hazards)
    {
        var (from, below) = (HazardCounts.LegalEntityHeavier, HazardCounts.LegalEntitySevere);
        return !hazards.Reaches(from, below) ? null : hazards.Found(
            Id,
            Regulation.Article(12, "二.5"),
            $"社会法人用户{hazards.Months}个月内{hazards.Count}次未按期消除用电安全隐患,属较重失信。",
            $"{hazards.Count} safety hazards not removed in time within {hazards.Months} months by a legal entity: heavier dishonesty.",
            from,
            below);
    }
}
