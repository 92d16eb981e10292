using Quzhou.Credit.Core.Electricity;
using Quzhou.Law;

namespace Quzhou.Credit.Core.JointPunishment;

/// <summary>One restriction that a joint punishment can ask for (惩戒措施).</summary>
/// <param name="Code">Stable code, for example <c>CREDIT_PREPAID_SETTLEMENT</c>. Never reused.</param>
/// <param name="Service">Resource name of the department that enforces it.</param>
/// <param name="DescriptionZh">What is restricted, in Chinese.</param>
/// <param name="DescriptionEn">What is restricted, in English.</param>
/// <param name="Citation">The article it rests on.</param>
/// <param name="OnlyAgainst">The kind of user it fits; null for both.</param>
public sealed record Measure(string Code, string Service, string DescriptionZh, string DescriptionEn, Citation Citation, UserKind? OnlyAgainst = null)
{
    /// <summary>True when the measure fits the kind of user.</summary>
    public bool Fits(UserKind kind) => OnlyAgainst is null || OnlyAgainst == kind;
}

/// <summary>The measures in force at one time; compares by reference, prints its size.</summary>
/// <param name="Measures">The measures, each code once.</param>
public sealed record MeasureList(IReadOnlyList<Measure> Measures)
{
    /// <summary>The size, as a parameter row shows it.</summary>
    public override string ToString() => Measures.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
