using Quzhou.FoodSafety.Core.Operators;

namespace Quzhou.FoodSafety.Core.Supervision;

/// <summary>The office's judgement on how closely an operator is watched (类别评定).</summary>
/// <param name="Class">Class.</param>
/// <param name="Reason">Why (评定理由), in the office's words.</param>
/// <param name="Act">Who, and when.</param>
public sealed record ClassAssessment(InspectionClass Class, string Reason, Act Act);
