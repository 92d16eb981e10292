using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Parameters;

/// <summary>Failures of the public grid within the window at which a level begins, by voltage (违章作业致停电次数), Art. 12.</summary>
public static class OutageCounts
{
    /// <summary>Legal entity, 10 or 20 kV: heavier from so many.</summary>
    public static readonly DatedParameter<int> LegalEntity10Or20KvHeavier = new(
        "credit.outage-10-20kv.legal-entity.heavier-from", "times", new DatedRow<int>(Regulation.EffectiveFrom, 1, Regulation.Article(12, "二.7")));

    /// <summary>Legal entity, 10 or 20 kV: severe from so many.</summary>
    public static readonly DatedParameter<int> LegalEntity10Or20KvSevere = new(
        "credit.outage-10-20kv.legal-entity.severe-from", "times", new DatedRow<int>(Regulation.EffectiveFrom, 2, Regulation.Article(12, "三.8")));

    /// <summary>Legal entity, 35 kV and more: severe from so many.</summary>
    public static readonly DatedParameter<int> LegalEntity35KvSevere = new(
        "credit.outage-35kv.legal-entity.severe-from", "times", new DatedRow<int>(Regulation.EffectiveFrom, 1, Regulation.Article(12, "三.8")));
}
