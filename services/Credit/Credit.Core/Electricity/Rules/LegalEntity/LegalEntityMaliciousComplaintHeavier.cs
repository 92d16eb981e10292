using Quzhou.Credit.Core.Electricity.Facts;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Rules.LegalEntity;

/// <summary>A malicious complaint for unjust gain is heavier dishonesty of a legal entity (较重失信), Art. 12(二)9.</summary>
public static class LegalEntityMaliciousComplaintHeavier
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.malicious-complaint.legal-entity.heavier";

    /// <summary>The finding, or null when the item does not fit.</summary>
    /// <param name="act">A complaint.</param>
    [Rule(Id, Regulation.Document, 12, Item = "二.9")]
    public static Finding? Find(CountedConduct act) =>
        act.Newest is not MaliciousComplaint ? null : act.Found(
            Id,
            Regulation.Article(12, "二.9"),
            "社会法人用户歪曲事实、以恶意投诉谋取不当利益,属较重失信。",
            "Malicious complaint for unjust gain by a legal entity: heavier dishonesty.");
}
