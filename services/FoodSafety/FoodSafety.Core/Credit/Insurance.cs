namespace Quzhou.FoodSafety.Core.Credit;

/// <summary>A food-safety liability insurance (食品安全责任保险), point 二十三.</summary>
/// <param name="OperatorId">The insured.</param>
/// <param name="PolicyNumber">Number of the policy.</param>
/// <param name="Insurer">Insurer.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
/// <param name="PremiumFen">Premium, fen, above 0.</param>
/// <param name="InsuredFen">Sum insured, fen, above 0.</param>
public sealed record Insurance(Guid OperatorId, string PolicyNumber, string Insurer, DateOnly From, DateOnly Until, long PremiumFen, long InsuredFen)
{
    /// <summary>True on a day of its term, the first and the last included.</summary>
    public bool IsInForce(DateOnly on) => From <= on && on <= Until;
}

/// <summary>The insurance register on a day (参保情况): how many are insured, and the premiums.</summary>
/// <param name="Insured">Operators with an insurance in force (参保主体).</param>
/// <param name="PremiumFen">Premiums of the insurances in force, fen (保费规模).</param>
public readonly record struct InsuranceTotals(int Insured, long PremiumFen);
