using Quzhou.FoodSafety.Core.Operators;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Credit;

/// <summary>A row of a grading table.</summary>
/// <param name="Behaviour">Stable code of the behaviour (行为代码).</param>
/// <param name="Severity">How grave.</param>
public readonly record struct GradedBehaviour(string Behaviour, Severity Severity);

/// <summary>
/// The department's published table of how grave violations are (违法行为分级): data, for the text grades nothing. The last
/// table whose first day is not after the violation's governs it, whole.
/// </summary>
/// <param name="EffectiveFrom">First day.</param>
/// <param name="Source">Document (依据文件).</param>
/// <param name="Rows">Rows, each behaviour once.</param>
public sealed record GradingTable(DateOnly EffectiveFrom, string Source, IReadOnlyList<GradedBehaviour> Rows);

/// <summary>How grave a violation is, and why.</summary>
/// <param name="Severity">Severity; null when no table in force grades it.</param>
/// <param name="Basis">The rule.</param>
public sealed record Grade(Severity? Severity, Finding Basis);
