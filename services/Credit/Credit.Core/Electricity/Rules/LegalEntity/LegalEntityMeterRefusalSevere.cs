using Quzhou.Credit.Core.Electricity.Parameters;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Rules.LegalEntity;

/// <summary>Refusing rectification or back payment after a meter fault, as often as the severe level asks or more, is severe dishonesty of a legal entity (严重失信), Art. 12(三)7.</summary>
public static class LegalEntityMeterRefusalSevere
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.meter-refusal.legal-entity.severe";

    /// <summary>The finding, or null when the item does not fit.</summary>
    /// <param name="faults">Refusals of one window, the newest last.</param>
    [Rule(Id, Regulation.Document, 12, Item = "三.7")]
    public static Finding? Find(CountedConduct faults)
    {
        var from = MeterRefusalCounts.LegalEntitySevere;
        return !faults.Reaches(from) ? null : faults.Found(
            Id,
            Regulation.Article(12, "三.7"),
            $"社会法人用户{faults.Months}个月内{faults.Count}次计量装置故障后拒绝整改或补缴,属严重失信。",
            $"{faults.Count} refusal(s) to put a meter right or to pay back within {faults.Months} months by a legal entity: severe dishonesty.",
            from);
    }
}
