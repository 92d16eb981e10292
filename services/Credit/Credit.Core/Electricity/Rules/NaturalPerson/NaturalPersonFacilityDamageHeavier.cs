using Quzhou.Credit.Core.Electricity.Facts;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Rules.NaturalPerson;

/// <summary>Light wilful damage to power facilities that was made good is heavier dishonesty of a natural person (较重失信), Art. 11(二)6.</summary>
public static class NaturalPersonFacilityDamageHeavier
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.facility-damage.natural-person.heavier";

    /// <summary>The finding, or null when the item does not fit.</summary>
    /// <param name="act">Damage to power facilities.</param>
    [Rule(Id, Regulation.Document, 11, Item = "二.6")]
    public static Finding? Find(CountedConduct act) =>
        act.Newest is not FacilityDamage { Serious: false, Compensated: true } ? null : act.Found(
            Id,
            Regulation.Article(11, "二.6"),
            "自然人用户故意破坏电力设施,情节较轻且已主动赔偿,属较重失信。",
            "Light wilful damage to power facilities, made good by a natural person: heavier dishonesty.");
}
