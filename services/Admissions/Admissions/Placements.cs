using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Core.Preferences;
using Quzhou.Admissions.Persistence;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.Platform.Register;

namespace Quzhou.Admissions;

/// <summary>Gathers what a placement is judged by.</summary>
internal static class Placements
{
    internal static async Task<PlacementFacts> PlacementFactsAsync(
        this AdmissionsDb db, SchoolRow school, CandidateRow candidate, int year, DateOnly today, CancellationToken cancellation)
    {
        var approved = await db.Plans.AsNoTracking().AnyAsync(p => p.SchoolId == school.Id && p.Year == year && p.Approved, cancellation);
        var operatorStanding = school.OperatorId is null ? null : await db.StandingOfAsync(SubjectId.Parse(school.OperatorId), today, cancellation);
        var guardian = await db.StandingOfAsync(SubjectId.Parse(candidate.GuardianId), today, cancellation);
        return FactsOf(school, approved, year, operatorStanding, candidate.PreviousGraduate, guardian);
    }

    /// <summary>The same from standings that are at hand.</summary>
    internal static PlacementFacts FactsOf(
        SchoolRow school, bool approved, int year, SubjectStanding? operatorStanding, bool previousGraduate, SubjectStanding guardian) => new(
        school.ToDomain(),
        approved,
        year,
        operatorStanding?.Facts(),
        previousGraduate,
        guardian.SevereFacts());

    /// <summary>The oldest severe punishment in force, as the facts of a finding; null for none.</summary>
    internal static IReadOnlyList<Fact>? SevereFacts(this SubjectStanding standing) =>
        standing.Punishments.FirstOrDefault(p => p.Level == Contracts.V1.DishonestyLevel.Severe)?.ToFacts();
}
