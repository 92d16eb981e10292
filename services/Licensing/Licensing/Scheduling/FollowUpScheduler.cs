using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quzhou.Law;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Core.Security;
using Quzhou.Licensing.Core.Supervision.Rules;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.Platform.Scheduling;
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
    IOptions<LicensingOptions> options,
    TimeProvider time,
    ILogger<FollowUpScheduler> logger) : RoundScheduler(time, options.Value.FollowUpInterval, logger)
{
    private static readonly Actor Scheduler = new("public-security-office", "scheduler");

    /// <summary>One round; returns how much it did.</summary>
    public override async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var today = Time.CityToday();
        var done = await PagesAsync(
            after => db.Set<SecurityApplicationRow>().Where(a => a.Stage == SecurityCompanyStage.Licensed && a.DueOn < today && a.Id > after).OrderBy(a => a.Id).Select(a => a.Id),
            id => RunAsync(id, LapseAsync, cancellation),
            cancellation);
        done += await PagesAsync(after => Units(db, SupervisedKind.Explosives, after), id => RunAsync(id, PlanAsync, cancellation), cancellation);
        return done + await PagesAsync(after => Units(db, SupervisedKind.Crossbow, after), id => RunAsync(id, RateAsync, cancellation), cancellation);
    }

    private static IQueryable<Guid> Units(LicensingDb db, SupervisedKind kind, Guid after) => db.Set<SupervisedSubjectRow>()
        .Where(u => u.RemovedOn == null && u.Kind == kind && u.Id > after)
        .OrderBy(u => u.Id)
        .Select(u => u.Id);

    private Task<int> RunAsync(Guid id, Func<Work<LicensingDb>, Guid, CancellationToken, Task<int>> act, CancellationToken cancellation) =>
        transactions.RunAsync(Scheduler, (work, token) => act(work, id, token), cancellation);

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

    // A year comes due on the first of January after it. The oldest that is not rated is the one on the list: a newer year takes its
    // place only when it is done, so that none is lost however long nobody looked.
    private static async Task<int> RateAsync(Work<LicensingDb> work, Guid key, CancellationToken cancellation)
    {
        var unit = await work.LockedAsync<SupervisedSubjectRow>("subject", key, cancellation);
        if (unit.RemovedOn is not null)
            return 0;
        var rated = await work.Db.Set<YearClassRow>().Where(c => c.SubjectKey == key).Select(c => c.Year).ToListAsync(cancellation);
        var first = Math.Max(unit.RegisteredOn.Year, FollowUpTexts.PoliceInForce.Year);
        if (Enumerable.Range(first, Math.Max(0, work.Today.Year - first)).Except(rated).Select(y => (int?)y).FirstOrDefault() is not { } year)
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
