using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Core.Plans;
using Quzhou.Admissions.Exam;
using Quzhou.Admissions.Persistence;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.Platform.Register;
using Quzhou.Platform.Transactions;

namespace Quzhou.Admissions.Plans;

/// <summary>Changes of approved plans, between the row, the domain and the wire.</summary>
internal static class PlanChanges
{
    internal static PlanChange ToDomain(this PlanChangeRow row, SeatPlan plan) => new(
        plan,
        plan with { Classes = row.Classes, Seats = row.Seats, QuotaSeats = row.QuotaSeats, SpecialTalentSeats = row.SpecialTalentSeats },
        row.ProposedBy);

    /// <summary>What speaks against a change now, and the sequence of the register that says so.</summary>
    internal static async Task<(IReadOnlyList<Finding> Obstacles, long Sequence)> ObstaclesAsync(
        this Work<AdmissionsDb> work, PlanChange change, SchoolRow school, CancellationToken cancellation)
    {
        var standing = school.OperatorId is null ? null : await work.StandingOfAsync(SubjectId.Parse(school.OperatorId), cancellation);
        var placed = await (
            from run in work.Db.Runs
            join placement in work.Db.RunPlacements on run.Id equals placement.RunId
            where run.Year == change.After.Year && run.State == RunState.Published && placement.SchoolId == school.Id
            select placement.Ordinal).CountAsync(cancellation);
        var obstacles = PlanChangeDecisions.Obstacles(
            change, school.ToDomain(), school.QuotaSchool, placed, standing?.Facts(), ExamYears.GoverningDay(change.After.Year));
        return (obstacles, standing?.RegisterSequence ?? 0);
    }

    internal static V1.PlanChange ToMessage(this PlanChangeRow row) => new()
    {
        ChangeId = row.Id.ToString(),
        PlanId = row.PlanId.ToString(),
        Classes = row.Classes,
        Seats = row.Seats,
        QuotaSeats = row.QuotaSeats,
        SpecialTalentSeats = row.SpecialTalentSeats,
        Reason = row.Reason,
        ProposedBy = row.ProposedBy,
        State = row.State,
        DecidedBy = row.DecidedBy ?? "",
        Etag = row.Version.ToString(),
    };
}
