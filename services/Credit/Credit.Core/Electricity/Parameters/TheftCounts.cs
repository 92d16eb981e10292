using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Parameters;

/// <summary>Thefts of electricity within the window at which a level begins (窃电次数), Art. 11 and 12.</summary>
public static class TheftCounts
{
    /// <summary>Natural person: heavier from so many.</summary>
    public static readonly DatedParameter<int> NaturalPersonHeavier = new(
        "credit.theft.natural-person.heavier-from", "times", new DatedRow<int>(Regulation.EffectiveFrom, 1, Regulation.Article(11, "二.3")));

    /// <summary>Natural person: severe from so many.</summary>
    public static readonly DatedParameter<int> NaturalPersonSevere = new(
        "credit.theft.natural-person.severe-from", "times", new DatedRow<int>(Regulation.EffectiveFrom, 2, Regulation.Article(11, "三.3")));

    /// <summary>Legal entity: heavier from so many.</summary>
    public static readonly DatedParameter<int> LegalEntityHeavier = new(
        "credit.theft.legal-entity.heavier-from", "times", new DatedRow<int>(Regulation.EffectiveFrom, 1, Regulation.Article(12, "二.3")));

    /// <summary>Legal entity: severe from so many.</summary>
    public static readonly DatedParameter<int> LegalEntitySevere = new(
        "credit.theft.legal-entity.severe-from", "times", new DatedRow<int>(Regulation.EffectiveFrom, 2, Regulation.Article(12, "三.3")));
}
