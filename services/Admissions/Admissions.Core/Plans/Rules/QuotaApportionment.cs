using Quzhou.Admissions.Core.Plans.Parameters;
using Quzhou.Law;

namespace Quzhou.Admissions.Core.Plans.Rules;

/// <summary>
/// Quotas go to junior schools by graduates, registration rate and compliance, with a tilt to rural ones (分校分配), 三(三)2. All
/// of them are given out: largest remainders, see <c>docs/decisions/0012</c> and <c>0073</c>.
/// </summary>
public static class QuotaApportionment
{
    /// <summary>Places by junior school, in the order of their ids; those that get none are left out.</summary>
    /// <param name="quotaSeats">Places to give out.</param>
    /// <param name="schools">Junior schools, in any order.</param>
    /// <param name="on">Day.</param>
    /// <exception cref="ArgumentException">There are places and no school has a weight.</exception>
    public static IReadOnlyList<JuniorQuota> Of(int quotaSeats, IReadOnlyList<JuniorSchoolFactors> schools, DateOnly on)
    {
        var sorted = schools.OrderBy(s => s.JuniorSchoolId).ToList();
        var shares = LargestRemainder.Apportion(quotaSeats, [.. sorted.Select(s => Weight(s, on))]);
        return [.. sorted.Zip(shares, (school, share) => new JuniorQuota(school.JuniorSchoolId, (int)share)).Where(q => q.Seats > 0)];
    }

    /// <summary>Finding that explains one school's share.</summary>
    [Rule("admissions.quota.apportioned", Texts.Enrolment, 0, Part = "三", Item = "三.2")]
    public static Finding Explain(JuniorSchoolFactors school, int seats, DateOnly on) => new(
        "admissions.quota.apportioned",
        Texts.Section("三", "三.2"),
        $"按毕业生人数、报考率、规范办学情况{(school.Rural ? "并向农村初中倾斜" : "")}分配{seats}名",
        $"{seats} places by graduates, registration rate and compliance{(school.Rural ? ", with the tilt to rural schools" : "")}",
        [
            new("graduates", $"{school.Graduates}"),
            new("registered", $"{school.Registered}"),
            new("compliance_percent", $"{school.CompliancePercent}"),
            new("rural", school.Rural ? "true" : "false"),
        ],
        PlanParameters.RuralWeightPercent.Describe(on));

    // Graduates times the registration rate is the number registered; whole numbers keep the proportion exact.
    private static long Weight(JuniorSchoolFactors school, DateOnly on)
    {
        const int whole = 100;
        ArgumentOutOfRangeException.ThrowIfNegative(school.Registered, nameof(school));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(school.Registered, school.Graduates, nameof(school));
        ArgumentOutOfRangeException.ThrowIfNegative(school.CompliancePercent, nameof(school));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(school.CompliancePercent, whole, nameof(school));
        return (long)school.Registered * school.CompliancePercent * (school.Rural ? PlanParameters.RuralWeightPercent.On(on).Value : whole);
    }
}
