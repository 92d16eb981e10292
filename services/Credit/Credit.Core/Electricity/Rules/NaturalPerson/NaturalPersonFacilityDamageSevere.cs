using Quzhou.Credit.Core.Electricity.Facts;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Rules.NaturalPerson;

/// <summary>Serious wilful damage to power facilities is severe dishonesty of a natural person (严重失信), Art. 11(三)5.</summary>
public static class NaturalPersonFacilityDamageSevere
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.facility-damage.natural-person.severe";

    /// <summary>The finding, or null when the item does not fit.</summary>
    /// <param name="act">Damage to power facilities.</param>
    [Rule(Id, Regulation.Document, 11, Item = "三.5")]
    public static Finding? Find(CountedConduct act) =>
        act.Newest is not FacilityDamage { Serious: true } ? null : act.Found(
            Id,
            Regulation.Article(11, "三.5"),
            "自然人用户故意破坏电力设施,情节较重,属严重失信。",
            "Serious wilful damage to power facilities by a natural person: severe dishonesty.");
}
