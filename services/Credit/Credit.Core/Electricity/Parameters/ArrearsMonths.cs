using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Parameters;

/// <summary>Months of arrears at which a level begins (拖欠电费月数), Art. 11 and 12.</summary>
public static class ArrearsMonths
{
    /// <summary>Natural person: from so many months the arrears are heavier.</summary>
    public static readonly DatedParameter<int> NaturalPersonHeavier = new(
        "credit.arrears.natural-person.heavier-from", "months",
        new DatedRow<int>(Regulation.EffectiveFrom, 3, Regulation.Article(11, "二.1")));

    /// <summary>Natural person: from so many months the arrears are severe.</summary>
    public static readonly DatedParameter<int> NaturalPersonSevere = new(
        "credit.arrears.natural-person.severe-from", "months",
        new DatedRow<int>(Regulation.EffectiveFrom, 6, Regulation.Article(11, "三.1")));

    /// <summary>Legal entity: from so many months the arrears are heavier.</summary>
    public static readonly DatedParameter<int> LegalEntityHeavier = new(
        "credit.arrears.legal-entity.heavier-from", "months",
        new DatedRow<int>(Regulation.EffectiveFrom, 3, Regulation.Article(12, "二.1")));

    /// <summary>Legal entity: from so many months the arrears are severe.</summary>
    public static readonly DatedParameter<int> LegalEntitySevere = new(
        "credit.arrears.legal-entity.severe-from", "months",
        new DatedRow<int>(Regulation.EffectiveFrom, 6, Regulation.Article(12, "三.1")));
}
