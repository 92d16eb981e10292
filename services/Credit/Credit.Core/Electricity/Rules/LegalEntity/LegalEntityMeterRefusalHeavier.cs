using Quzhou.Credit.Core.Electricity.Parameters;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Rules.LegalEntity;

/// <summary>Refusing rectification or back payment after a meter fault, as often as this level asks and less than the next, is heavier dishonesty of a legal entity (较重失信), Art. 12(二)6.</summary>
public static class LegalEntityMeterRefusalHeavier
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.meter-refusal.legal-entity.heavier";

    /// <summary>The finding, or null when the item does not fit.</summary>
    /// <param name="faults">Refusals of one window, the newest last.</param>
    [Rule(Id, Regulation.Document, 12, Item = "二.6")]
    public static Finding? Find(CountedConduct faults)
    {
        var (from, below) = (MeterRefusalCounts.LegalEntityHeavier, MeterRefusalCounts.LegalEntitySevere);
        return !faults.Reaches(from, below) ? null : faults.Found(
            Id,
            Regulation.Article(12, "二.6"),
            $"社会法人用户{faults.Months}个月内{faults.Count}次计量装置故障后拒绝整改或补缴,属较重失信。",
            $"{faults.Count} refusal(s) to put a meter right or to pay back within {faults.Months} months by a legal entity: heavier dishonesty.",
            from,
            below);
    }
}
