using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity;

/// <summary>
/// A behaviour on which a repetition stands (构成多次失信的行为), Art. 11(二)4, (三)4 and Art. 12(二)4, (三)5: acts that are enough for an
/// item of their own. How they are chosen: docs/decisions/0045-repeated-dishonesty.md.
/// </summary>
/// <param name="Level">Level of its item.</param>
/// <param name="AnchorKey">Key of its newest act.</param>
/// <param name="On">Day of its newest act, by which the window is measured.</param>
/// <param name="FactKeys">Keys of its acts, oldest first.</param>
/// <param name="Findings">What was found: its own finding, then those on which it rests itself.</param>
public sealed record FoundBehaviour(
    DishonestyLevel Level, string AnchorKey, DateOnly On, IReadOnlyList<string> FactKeys, IReadOnlyList<Finding> Findings)
{
    /// <summary>
    /// True when these behaviours are of one level, lie in one window that ends with the last of them, and no act is in two
    /// of them: one act is not counted twice.
    /// </summary>
    /// <param name="parts">The behaviours, the newest last.</param>
    /// <param name="level">The level asked for.</param>
    /// <param name="from">How many it takes.</param>
    /// <param name="window">Months of the window.</param>
    /// <param name="asOf">Day of determination; governs the parameters.</param>
    internal static bool Repeat(IReadOnlyList<FoundBehaviour> parts, DishonestyLevel level, DatedParameter<int> from, DatedParameter<int> window, DateOnly asOf)
    {
        if (parts.Count < from.On(asOf).Value || parts.Any(p => p.Level != level))
            return false;
        var newest = parts[^1].On;
        var before = ConductWindow.DayBefore(newest, window.On(asOf).Value);
        var keys = parts.SelectMany(p => p.FactKeys).ToList();
        return parts.All(p => p.On > before && p.On <= newest) && keys.Distinct(StringComparer.Ordinal).Count() == keys.Count;
    }

    /// <summary>The behaviours as facts of a finding.</summary>
    internal static IReadOnlyList<Fact> ToFacts(IReadOnlyList<FoundBehaviour> parts, DateOnly asOf) =>
    [
        FactText.Number("count", parts.Count),
        FactText.Day("as_of", asOf),
        .. parts.Select(p => new Fact("behaviour", $"{p.Findings[0].RuleId} {p.AnchorKey} {FactText.Iso(p.On)}")),
    ];
}
