using Quzhou.Credit.Core.Electricity.Parameters;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Rules.LegalEntity;

/// <summary>Safety hazards left beyond their term, as often as the severe level asks or more, are severe dishonesty of a legal entity (严重失信), Art. 12(三)6.</summary>
public static class LegalEntityHazardOverdueSevere
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.hazard-overdue.legal-entity.severe";

    /// <summary>The finding, or null when the item does not fit.</summary>
    /// <param name="hazards">Hazards overdue in one window, the newest last.</param>
    [Rule(Id, Regulation.Document, 12, Item = "三.6")]
    public static Finding? Find(CountedConduct hazards)
    {
        var from = HazardCounts.LegalEntitySevere;
        return !hazards.Reaches(from) ? null : hazards.Found(
            Id,
            Regulation.Article(12, "三.6"),
            $"社会法人用户{hazards.Months}个月内{hazards.Count}次未按期消除用电安全隐患,属严重失信。",
            $"{hazards.Count} safety hazards not removed in time within {hazards.Months} months by a legal entity: severe dishonesty.",
            from);
    }
}
