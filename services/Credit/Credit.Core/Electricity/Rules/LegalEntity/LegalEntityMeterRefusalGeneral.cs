using Quzhou.Credit.Core.Electricity.Parameters;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Rules.LegalEntity;

/// <summary>Refusing rectification or back payment after a meter fault, as often as this level asks and less than the next, is general dishonesty of a legal entity (一般失信), Art. 12(一)4.</summary>
public static class LegalEntityMeterRefusalGeneral
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.meter-refusal.legal-entity.general";

    /// <summary>The finding, or null when the item does not fit.</summary>
    /// <param name="faults">Refusals of one window, the newest last.</param>
    [Rule(Id, Regulation.Document, 12, Item = "一.4")]
    public static Finding? Find(CountedConduct faults)
    {
        var (from, below) = (MeterRefusalCounts.LegalEntityGeneral, MeterRefusalCounts.LegalEntityHeavier);
        return !faults.Reaches(from, below) ? null : faults.Found(
            Id,
            Regulation.Article(12, "一.4"),
            $"社会法人用户{faults.Months}个月内{faults.Count}次计量装置故障后拒绝整改或补缴,属一般失信。",
            $"{faults.Count} refusal(s) to put a meter right or to pay back within {faults.Months} months by a legal entity: general dishonesty.",
            from,
            below);
    }
}
