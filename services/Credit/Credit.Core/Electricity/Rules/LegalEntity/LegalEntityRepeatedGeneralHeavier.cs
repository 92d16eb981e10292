using Quzhou.Credit.Core.Electricity.Parameters;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Rules.LegalEntity;

/// <summary>General dishonesty again within the window is heavier dishonesty of a legal entity (较重失信), Art. 12(二)4.</summary>
public static class LegalEntityRepeatedGeneralHeavier
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.repeated-general.legal-entity.heavier";

    /// <summary>The finding, or null when the item does not fit.</summary>
    /// <param name="parts">The behaviours, the newest last.</param>
    /// <param name="asOf">Day of determination; governs the parameters.</param>
    [Rule(Id, Regulation.Document, 12, Item = "二.4")]
    public static Finding? Find(IReadOnlyList<FoundBehaviour> parts, DateOnly asOf)
    {
        var (from, window) = (RepetitionCounts.LegalEntityGeneral, WindowMonths.LegalEntity);
        return !FoundBehaviour.Repeat(parts, DishonestyLevel.General, from, window, asOf) ? null : new Finding(
            Id,
            Regulation.Article(12, "二.4"),
            $"社会法人用户{window.On(asOf).Value}个月内有{parts.Count}次一般失信,属较重失信。",
            $"{parts.Count} behaviours of general dishonesty within {window.On(asOf).Value} months by a legal entity: heavier dishonesty.",
            FoundBehaviour.ToFacts(parts, asOf),
            $"{from.Describe(asOf)}; {window.Describe(asOf)}");
    }
}
