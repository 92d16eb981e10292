using Microsoft.EntityFrameworkCore;
using Quzhou.Law;
using Quzhou.Licensing.Core.Security;
using Quzhou.Licensing.Core.Supervision.Rules;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.Platform.Transactions;
using SecurityCompanyStage = Quzhou.Licensing.Core.Security.SecurityCompanyStage;

namespace Quzhou.Licensing.Scheduling;

/// <summary>
/// What follows a permit by the calendar alone: licences of security companies lapse, checks of blasting units are planned and found
/// overdue, yearly classes come due. Everything is looked for in PostgreSQL, so that a round after downtime does all that was missed.
/// </summary>
internal sealed class FollowUpScheduler(
    IDbContextFactory<LicensingDb> contexts,
    Transactions<LicensingDb> transactions,
    WorkingDayCalendar calendar,
    TimeProvider time,
    ILogger<FollowUpScheduler> logger) : RoundScheduler(time, Interval, logger)
{
    private const int BatchSize = 500;
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(15);
    private static readonly Actor Scheduler = new("public-security-office", "scheduler");

    /// <summary>One round; returns how much it did.</summary>
    internal override async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var today = Time.CityToday();
        var done = 0;
        var lapsing = await db.Set<SecurityApplicationRow>().AsNoTracking()
            .Where(a => a.Stage == SecurityCompanyStage.Licensed && a.DueOn < today)
            .OrderBy(a => a.DueOn)
            .Select(a => a.Id)
            .Take(BatchSize)
            .ToListAsync(cancellation);
        done += await EachAsync(lapsing, id => RunAsync((work, token) => LapseAsync(work, id, token), cancellation), cancellation);

        // Units are few - a city has some dozens - and each is looked at whole.
        var units = await db.Set<SupervisedSubjectRow>().AsNoTracking()
            .Where(u => u.RemovedOn == null && (u.Kind == SupervisedKind.Explosives || u.Kind == SupervisedKind.Crossbow))
            .OrderBy(u => u.Id)
            .Select(u => new { u.Id, u.Kind })
            .ToListAsync(cancellation);
        done += await EachAsync(
            units.Where(u => u.Kind == SupervisedKind.Explosives), u => RunAsync((work, token) => PlanAsync(work, u.Id, token), cancellation), cancellation);
        done += await EachAsync(
            units.Where(u => u.Kind == SupervisedKind.Crossbow), u => RunAsync((work, token) => RateAsync(work, u.Id, token), cancellation), cancellation);
        return done;
    }

    private Task<int> RunAsync(Func<Work<LicensingDb>, CancellationToken, Task<int>> act, CancellationToken cancellation) => transactions.RunAsync(Scheduler, act, cancellation);

    // Another replica, or an officer who recorded the registration, may have been first: it is decided again under the lock.
    private async Task<int> LapseAsync(Work<LicensingDb> work, Guid id, CancellationToken cancellation)
    {
        var row = await work.LockedAsync<SecurityApplicationRow>("application", id, cancellation);
        if (row.Stage != SecurityCompanyStage.Licensed || !(row.DueOn < work.Today))
            return 0;
        await work.StepAsync(row, AfterLicenceDecisions.Lapse(row.Case, work.Today), "security.lapsed", calendar, cancellation);
        return 1;
    }

    private static async Task<int> PlanAsync(Work<LicensingDb> work, Guid key, CancellationToken cancellation)
    {
        var unit = await work.LockedAsync<SupervisedSubjectRow>("subject", key, cancellation);
        if (unit.RemovedOn is not null)
            return 0;
        var done = await work.PlanPeriodsAsync(unit, cancellation);
        var missed = await work.Db.Set<ExplosivesPeriodRow>()
            .Where(p => p.SubjectKey == key && p.MetOn == null && p.LastOn < work.Today && p.OverdueAt == null)
            .OrderBy(p => p.LastOn)
            .ToListAsync(cancellation);
        foreach (var period in missed)
        {
            period.OverdueAt = work.Now;
            work.Audit("explosives.check-overdue", period.Id.ToString(), $"{period.Level}, {period.FirstOn:yyyy-MM-dd}, {key}");
        }
        return done + missed.Count;
    }

    // The year before comes due on the first of January; one that was missed stays due until it is rated.
    private static async Task<int> RateAsync(Work<LicensingDb> work, Guid key, CancellationToken cancellation)
    {
        var unit = await work.LockedAsync<SupervisedSubjectRow>("subject", key, cancellation);
        var year = work.Today.Year - 1;
        if (unit.RemovedOn is not null || unit.RegisteredOn.Year > year || await work.Db.Set<YearClassRow>().AnyAsync(c => c.SubjectKey == key && c.Year == year, cancellation))
            return 0;
        var due = EvaluatedInFirstQuarter.LastDay(year);
        if (await work.Db.WorkItems.AnyAsync(i => i.Kind == WorkKind.YearClass && i.TargetId == key && i.DoneOn == null && i.DueOn == due, cancellation))
            return 0;
        var basis = EvaluatedInFirstQuarter.Late(year, due.AddDays(1))! with { ReasonZh = "应在第一季度对上一年度评价分级", ReasonEn = "The year before is rated in the first quarter" };
        await work.KeepAsync(WorkKind.YearClass, key, unit.Agency, due, basis, cancellation);
        work.Audit("year.due", key.ToString(), $"{year}");
        return 1;
    }
}
