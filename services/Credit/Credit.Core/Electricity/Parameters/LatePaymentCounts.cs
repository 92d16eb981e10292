using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Parameters;

/// <summary>Late payments within the window at which a level begins (逾期交付电费次数), Art. 11 and 12.</summary>
public static class LatePaymentCounts
{
    /// <summary>Natural person: general from so many.</summary>
    public static readonly DatedParameter<int> NaturalPersonGeneral = new(
        "credit.late-payment.natural-person.general-from", "times", new DatedRow<int>(Regulation.EffectiveFrom, 2, Regulation.Article(11, "一.2")));

    /// <summary>Natural person: heavier from so many.</summary>
    public static readonly DatedParameter<int> NaturalPersonHeavier = new(
        "credit.late-payment.natural-person.heavier-from", "times", new DatedRow<int>(Regulation.EffectiveFrom, 3, Regulation.Article(11, "二.2")));

    /// <summary>Natural person: severe from so many.</summary>
    public static readonly DatedParameter<int> NaturalPersonSevere = new(
        "credit.late-payment.natural-person.severe-from", "times", new DatedRow<int>(Regulation.EffectiveFrom, 5, Regulation.Article(11, "三.2")));

    /// <summary>Legal entity: general from so many.</summary>
    public static readonly DatedParameter<int> LegalEntityGeneral = new(
        "credit.late-payment.legal-entity.general-from", "times", new DatedRow<int>(Regulation.EffectiveFrom, 2, Regulation.Article(12, "一.2")));

    /// <summary>Legal entity: heavier from so many.</summary>
    public static readonly DatedParameter<int> LegalEntityHeavier = new(
        "credit.late-payment.legal-entity.heavier-from", "times", new DatedRow<int>(Regulation.EffectiveFrom, 3, Regulation.Article(12, "二.2")));

    /// <summary>Legal entity: severe from so many.</summary>
    public static readonly DatedParameter<int> LegalEntitySevere = new(
        "credit.late-payment.legal-entity.severe-from", "times", new DatedRow<int>(Regulation.EffectiveFrom, 5, Regulation.Article(12, "三.2")));
}
