using Quzhou.Credit.Core.Electricity.Parameters;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Rules.NaturalPerson;

/// <summary>Heavier dishonesty again within the window is severe dishonesty of a natural person (严重失信), Art. 11(三)4.</summary>
public static class NaturalPersonRepeatedHeavierSevere
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.repeated-heavier.natural-person.severe";

    /// <summary>The finding, or null when the item does not fit.</summary>
    /// <param name="parts">The behaviours, the newest last.</param>
    /// <param name="asOf">Day of determination; governs the parameters.</param>
    [Rule(Id, Regulation.Document, 11, Item = "三.4")]
    public static Finding? Find(IReadOnlyList<FoundBehaviour> parts, DateOnly asOf)
    {
        var (from, window) = (RepetitionCounts.NaturalPersonHeavier, WindowMonths.NaturalPerson);
        return !FoundBehaviour.Repeat(parts, DishonestyLevel.Heavier, from, window, asOf) ? null : new Finding(
            Id,
            Regulation.Article(11, "三.4"),
            $"自然人用户{window.On(asOf).Value}个月内有{parts.Count}次较重失信,属严重失信。",
            $"{parts.Count} behaviours of heavier dishonesty within {window.On(asOf).Value} months by a natural person: severe dishonesty.",
            FoundBehaviour.ToFacts(parts, asOf),
            $"{from.Describe(asOf)}; {window.Describe(asOf)}");
    }
}
