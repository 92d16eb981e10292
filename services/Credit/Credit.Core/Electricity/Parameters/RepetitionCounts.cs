using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Parameters;

/// <summary>Behaviours of one level within the window that make the next level (多次失信次数), Art. 11 and 12.</summary>
public static class RepetitionCounts
{
    /// <summary>Natural person: so many general ones are heavier.</summary>
    public static readonly DatedParameter<int> NaturalPersonGeneral = new(
        "credit.repeated-general.natural-person.heavier-from", "times", new DatedRow<int>(Regulation.EffectiveFrom, 2, Regulation.Article(11, "二.4")));

    /// <summary>Natural person: so many heavier ones are severe.</summary>
    public static readonly DatedParameter<int> NaturalPersonHeavier = new(
        "credit.repeated-heavier.natural-person.severe-from", "times", new DatedRow<int>(Regulation.EffectiveFrom, 2, Regulation.Article(11, "三.4")));

    /// <summary>Legal entity: so many general ones are heavier.</summary>
    public static readonly DatedParameter<int> LegalEntityGeneral = new(
        "credit.repeated-general.legal-entity.heavier-from", "times", new DatedRow<int>(Regulation.EffectiveFrom, 2, Regulation.Article(12, "二.4")));

    /// <summary>Legal entity: so many heavier ones are severe.</summary>
    public static readonly DatedParameter<int> LegalEntityHeavier = new(
        "credit.repeated-heavier.legal-entity.severe-from", "times", new DatedRow<int>(Regulation.EffectiveFrom, 2, Regulation.Article(12, "三.5")));
}
