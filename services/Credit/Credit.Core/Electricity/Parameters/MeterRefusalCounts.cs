using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Parameters;

/// <summary>Refusals after meter faults within the window at which a level begins (计量故障拒不整改、补缴次数), Art. 12.</summary>
public static class MeterRefusalCounts
{
    /// <summary>Legal entity: general from so many.</summary>
    public static readonly DatedParameter<int> LegalEntityGeneral = new(
        "credit.meter-refusal.legal-entity.general-from", "times", new DatedRow<int>(Regulation.EffectiveFrom, 1, Regulation.Article(12, "一.4")));

    /// <summary>Legal entity: heavier from so many.</summary>
    public static readonly DatedParameter<int> LegalEntityHeavier = new(
        "credit.meter-refusal.legal-entity.heavier-from", "times", new DatedRow<int>(Regulation.EffectiveFrom, 2, Regulation.Article(12, "二.6")));

    /// <summary>Legal entity: severe from so many.</summary>
    public static readonly DatedParameter<int> LegalEntitySevere = new(
        "credit.meter-refusal.legal-entity.severe-from", "times", new DatedRow<int>(Regulation.EffectiveFrom, 3, Regulation.Article(12, "三.7")));
}
