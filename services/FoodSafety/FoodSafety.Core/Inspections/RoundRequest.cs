using Quzhou.FoodSafety.Core.Operators;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Inspections;

/// <summary>An operator that may be drawn.</summary>
/// <param name="Operator">As assessed, with its exemption.</param>
/// <param name="Punishment">A joint punishment in force, as facts; null for none.</param>
public sealed record RoundCandidate(Operator Operator, IReadOnlyList<Fact>? Punishment);

/// <summary>How much of a class is drawn (抽查比例).</summary>
/// <param name="Class">Class.</param>
/// <param name="Percent">Percent, above 0 to 100, at most four decimals.</param>
public readonly record struct ClassShare(InspectionClass Class, decimal Percent);

/// <summary>A round to draw (双随机抽查).</summary>
/// <param name="Purpose">Unique for each draw of one seed.</param>
/// <param name="PlannedOn">Day from which the inspections are to be done.</param>
/// <param name="Candidates">Operators of the county and kind asked for.</param>
/// <param name="Shares">Shares, each class once; a class without one is not drawn from.</param>
/// <param name="Inspectors">Keys of the inspectors on the list.</param>
/// <param name="InspectorsEach">Inspectors for one operator.</param>
/// <param name="Conflicts">Who may not inspect whom.</param>
public sealed record RoundRequest(
    string Purpose,
    DateOnly PlannedOn,
    IReadOnlyList<RoundCandidate> Candidates,
    IReadOnlyList<ClassShare> Shares,
    IReadOnlyList<string> Inspectors,
    int InspectorsEach,
    IReadOnlyList<DrawConflict> Conflicts);
