using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Parameters;

/// <summary>Hazards not removed in time within the window at which a level begins (隐患逾期未整改次数), Art. 12.</summary>
public static class HazardCounts
{
    /// <summary>Legal entity: general from so many.</summary>
    public static readonly DatedParameter<int> LegalEntityGeneral = new(
        "credit.hazard-overdue.legal-entity.general-from", "times", new DatedRow<int>(Regulation.EffectiveFrom, 2, Regulation.Article(12, "一.3")));

    /// <summary>Legal entity: heavier from so many.</summary>
    public static readonly DatedParameter<int> LegalEntityHeavier = new(
        "credit.hazard-overdue.legal-entity.heavier-from", "times", new DatedRow<int>(Regulation.EffectiveFrom, 3, Regulation.Article(12, "二.5")));

    /// <summary>Legal entity: severe from so many.</summary>
    public static readonly DatedParameter<int> LegalEntitySevere = new(
        "credit.hazard-overdue.legal-entity.severe-from", "times", new DatedRow<int>(Regulation.EffectiveFrom, 4, Regulation.Article(12, "三.6")));
}
