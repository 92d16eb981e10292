using Quzhou.Credit.Core.Electricity.Facts;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Rules.LegalEntity;

/// <summary>Light wilful damage to power facilities that was made good is heavier dishonesty of a legal entity (较重失信), Art. 12(二)8.</summary>
public static class LegalEntityFacilityDamageHeavier
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.facility-damage.legal-entity.heavier";

    /// <summary>The finding, or null when the item does not fit.</summary>
    /// <param name="act">Damage to power facilities.</param>
    [Rule(Id, Regulation.Document, 12, Item = "二.8")]
    public static Finding? Find(CountedConduct act) =>
        act.Newest is not FacilityDamage { Serious: false, Compensated: true } ? null : act.Found(
            Id,
            Regulation.Article(12, "二.8"),
            "社会法人用户故意破坏电力设施,情节较轻且已主动赔偿,属较重失信。",
            "Light wilful damage to power facilities, made good by a legal entity: heavier dishonesty.");
}
