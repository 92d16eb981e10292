using Quzhou.Admissions.Core.Plans.Rules;
using Quzhou.Admissions.Core.Preferences.Rules;
using Quzhou.Admissions.Core.Quality;
using Quzhou.Admissions.Core.Quality.Rules;
using Quzhou.Admissions.Core.Schools;
using Quzhou.Law;

namespace Quzhou.Admissions.Core.Preferences;

/// <summary>What a preference is judged by.</summary>
/// <param name="School">The school.</param>
/// <param name="PlanApproved">Whether it has an approved plan for the year.</param>
/// <param name="Year">Year of entry.</param>
/// <param name="OperatorPunishment">A punishment of its operator; null for none.</param>
/// <param name="PreviousGraduate">Whether the candidate graduated in an earlier year.</param>
/// <param name="GuardianSeverePunishment">A punishment of the guardian for severe dishonesty; null for none.</param>
/// <param name="Quality">Quality evaluation; null while it is not known, when nothing is said of it.</param>
public sealed record PlacementFacts(
    HighSchool School,
    bool PlanApproved,
    int Year,
    IReadOnlyList<Fact>? OperatorPunishment,
    bool PreviousGraduate,
    IReadOnlyList<Fact>? GuardianSeverePunishment,
    QualityFacts? Quality = null);

/// <summary>What the quality evaluation says of a candidate at a school (综合素质评价).</summary>
/// <param name="Tier">Kind of school.</param>
/// <param name="Grades">Grades.</param>
/// <param name="EnteredJuniorSchool">Day the candidate entered junior high school, which decides the scheme.</param>
public sealed record QualityFacts(SchoolTier Tier, QualityGrades Grades, DateOnly EnteredJuniorSchool);

/// <summary>Whether a candidate could be placed in a school (录取资格).</summary>
public static class Placement
{
    /// <summary>Everything that speaks against it; empty when nothing does.</summary>
    public static IReadOnlyList<Finding> Obstacles(PlacementFacts facts, DateOnly on) =>
    [
        .. new[]
        {
            PlanNeedsApproval.Check(facts.PlanApproved, facts.Year),
            SanctionedOperatorFreezesPlan.Check(facts.School, facts.OperatorPunishment),
            PreviousGraduateBarred.Check(facts.School, facts.PreviousGraduate, on),
            GuardianBarsHighFee.Check(facts.School, facts.GuardianSeverePunishment),
            facts.Quality is { } passed ? QualityAdmits.AllPassed(passed.Tier, passed.Grades, passed.EnteredJuniorSchool) : null,
            facts.Quality is { } counted ? QualityAdmits.EnoughA(counted.Tier, counted.Grades, on) : null,
        }.OfType<Finding>(),
    ];
}
