using Quzhou.Credit.Core.Electricity.Parameters;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Rules.NaturalPerson;

/// <summary>General dishonesty again within the window is heavier dishonesty of a natural person (较重失信), Art. 11(二)4.</summary>
public static class NaturalPersonRepeatedGeneralHeavier
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.repeated-general.natural-person.heavier";

    /// <summary>The finding, or null when the item does not fit.</summary>
    /// <param name="parts">The behaviours, the newest last.</param>
    /// <param name="asOf">Day of determination; governs the parameters.</param>
    [Rule(Id, Regulation.Document, 11, Item = "二.4")]
    public static Finding? Find(IReadOnlyList<FoundBehaviour> parts, DateOnly asOf)
    {
        var (from, window) = (RepetitionCounts.NaturalPersonGeneral, WindowMonths.NaturalPerson);
        return !FoundBehaviour.Repeat(parts, DishonestyLevel.General, from, window, asOf) ? null : new Finding(
            Id,
            Regulation.Article(11, "二.4"),
            $"自然人用户{window.On(asOf).Value}个月内有{parts.Count}次一般失信,属较重失信。",
            $"{parts.Count} behaviours of general dishonesty within {window.On(asOf).Value} months by a natural person: heavier dishonesty.",
            FoundBehaviour.ToFacts(parts, asOf),
            $"{from.Describe(asOf)}; {window.Describe(asOf)}");
    }
}
