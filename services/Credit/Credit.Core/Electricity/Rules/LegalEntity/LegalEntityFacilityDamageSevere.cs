using Quzhou.Credit.Core.Electricity.Facts;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Rules.LegalEntity;

/// <summary>Serious wilful damage to power facilities is severe dishonesty of a legal entity (严重失信), Art. 12(三)9.</summary>
public static class LegalEntityFacilityDamageSevere
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.facility-damage.legal-entity.severe";

    /// <summary>The finding, or null when the item does not fit.</summary>
    /// <param name="act">Damage to power facilities.</param>
    [Rule(Id, Regulation.Document, 12, Item = "三.9")]
    public static Finding? Find(CountedConduct act) =>
        act.Newest is not FacilityDamage { Serious: true } ? null : act.Found(
            Id,
            Regulation.Article(12, "三.9"),
            "社会法人用户故意破坏电力设施,情节较重,属严重失信。",
            "Serious wilful damage to power facilities by a legal entity: severe dishonesty.");
}
