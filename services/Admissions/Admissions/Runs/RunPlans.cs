using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Core.Plans.Rules;
using Quzhou.Admissions.Persistence;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Runs;

/// <summary>A plan that was changed after a run took it: what the run places must still fit it (不得突破招生计划).</summary>
internal static class RunPlans
{
    /// <summary>A first publication rests on the plans as they stand now.</summary>
    internal static async Task RequireSamePlansAsync(AdmissionsDb db, RunRow run, RunInput input, CancellationToken cancellation)
    {
        var seats = await db.Plans.AsNoTracking().Where(p => p.Year == run.Year && p.Approved).ToDictionaryAsync(p => p.SchoolId, cancellation);
        foreach (var supply in input.Input.Supplies.Where(s => s.Seats > 0))
        {
            if (!seats.TryGetValue(supply.SchoolId, out var plan)
                || plan.Seats != supply.Seats || plan.SpecialTalentSeats < supply.SpecialTalentSeats || plan.QuotaSeats < supply.Quotas.Sum(q => q.Seats))
                throw ApiErrors.Precondition("PLAN_CHANGED", $"runs/{run.Id}", "录取输入形成后招生计划有调整,请重新发起批次", "a plan changed since the input was taken", "start-run");
        }
    }

    /// <summary>No publication places more at a school than its plan has now.</summary>
    internal static async Task RequireWithinPlansAsync(AdmissionsDb db, RunRow run, CancellationToken cancellation)
    {
        var placed = await db.RunPlacements.AsNoTracking().Where(p => p.RunId == run.Id && p.SchoolId != null)
            .GroupBy(p => p.SchoolId!.Value).Select(g => new { School = g.Key, Count = g.Count() }).ToListAsync(cancellation);
        var seats = await db.Plans.AsNoTracking().Where(p => p.Year == run.Year && p.Approved).ToDictionaryAsync(p => p.SchoolId, p => p.Seats, cancellation);
        foreach (var school in placed)
        {
            if (PlanNeverExceeded.Check(seats.GetValueOrDefault(school.School), school.Count) is { } exceeded)
                throw ApiErrors.Precondition("PLAN_EXCEEDED", $"schools/{school.School}", exceeded.ReasonZh, exceeded.ReasonEn, "propose-plan-change");
        }
    }
}
