using Quzhou.FoodSafety.Core.Operators;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Credit;

/// <summary>A violation as banks may see it (共享违法信息).</summary>
/// <param name="Behaviour">Code.</param>
/// <param name="Severity">How grave; null when not graded.</param>
/// <param name="OccurredOn">Day.</param>
public sealed record SharedViolation(string Behaviour, Severity? Severity, DateOnly OccurredOn);

/// <summary>What a bank may know of a food business (金融征信共享), point 二十一.</summary>
/// <param name="Since">First day that it reaches back to.</param>
/// <param name="Violations">Violations since, newest first.</param>
/// <param name="FailedSamples">Samples taken since that failed.</param>
/// <param name="Insured">True while a liability insurance is in force.</param>
/// <param name="Basis">The rule.</param>
public sealed record SharedCredit(DateOnly Since, IReadOnlyList<SharedViolation> Violations, int FailedSamples, bool Insured, Finding Basis);
