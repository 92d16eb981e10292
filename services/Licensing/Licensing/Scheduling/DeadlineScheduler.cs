using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quzhou.Law;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Persistence;
using Quzhou.Platform;
using Quzhou.Platform.Scheduling;
using Quzhou.Platform.Transactions;

namespace Quzhou.Licensing.Scheduling;

/// <summary>
/// Watches the last days (期限到期): alarms each once, and takes the step that the law ties to some of them - a commitment not made in
/// time goes the ordinary route (附件2第八条), materials that did not come make the revocation due (第十二条). Everything it knows is in
/// the database, so that it goes on after any stop where it was, and a day that passed meanwhile has not passed unnoticed.
/// </summary>
internal sealed class DeadlineScheduler(
    IDbContextFactory<LicensingDb> contexts,
    Transactions<LicensingDb> transactions,
    WorkingDayCalendar calendar,
    WorkMetrics metrics,
    IOptions<LicensingOptions> options,
    TimeProvider time,
    ILogger<DeadlineScheduler> logger) : RoundScheduler(time, options.Value.DeadlineInterval, logger)
{
    // It acts for the office: what it enters in an archive is the office's to correct.
    private static readonly Actor Scheduler = new("licensing-office", "scheduler");

    /// <summary>One round; returns how many alarms went out and steps were taken.</summary>
    public override async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var today = Time.CityToday();
        var done = 0;

        // Page by page, so that however many items fail they hold up none behind them.
        for (var page = await PassedAsync(db, today, default, cancellation); page.Count > 0; page = await PassedAsync(db, today, page[^1], cancellation))
        {
            done += await EachAsync(page.Where(p => !p.IsAlarmed), p => transactions.RunAsync(Scheduler, (work, token) => AlarmAsync(work, p.Id, token), cancellation), cancellation);
            done += await EachAsync(page.Where(p => p.Steps), p => transactions.RunAsync(Scheduler, (work, token) => StepAsync(work, p.Id, token), cancellation), cancellation);
        }
        metrics.Observe(await db.WorkItems.LongCountAsync(i => i.DoneOn == null && i.DueOn < today, cancellation));
        return done;
    }

    private static Task<List<Passed>> PassedAsync(LicensingDb db, DateOnly today, Passed after, CancellationToken cancellation) =>
        db.WorkItems.AsNoTracking()
            .Where(i => i.DoneOn == null && i.DueOn < today && (i.AlarmedAt == null || i.Consequence == DeadlineConsequence.Step))
            .Where(i => i.DueOn > after.DueOn || (i.DueOn == after.DueOn && i.Id > after.Id))
            .OrderBy(i => i.DueOn).ThenBy(i => i.Id)
            .Select(i => new Passed(i.DueOn!.Value, i.Id, i.AlarmedAt != null, i.Consequence == DeadlineConsequence.Step))
            .Take(BatchSize)
            .ToListAsync(cancellation);

    // A replica that finds the item locked leaves it to the other; one that comes later finds it alarmed.
    private async Task<int> AlarmAsync(Work<LicensingDb> work, Guid id, CancellationToken cancellation)
    {
        var row = await work.Db.WorkItems.FromSql($"SELECT * FROM work_items WHERE id = {id} AND done_on IS NULL AND alarmed_at IS NULL FOR UPDATE SKIP LOCKED").SingleOrDefaultAsync(cancellation);
        if (row is null || !(row.DueOn < work.Today))
            return 0;
        row.AlarmedAt = work.Now;
        work.Audit("work.overdue", row.TargetId.ToString(), $"{row.Kind} {row.Detail}, due {row.DueOn:yyyy-MM-dd}, {row.Department}");
        metrics.Alarmed(row.Kind);
        return 1;
    }

    // The application is locked before its work, as everywhere; an officer may have been faster.
    private async Task<int> StepAsync(Work<LicensingDb> work, Guid id, CancellationToken cancellation)
    {
        var item = await work.Db.WorkItems.AsNoTracking().SingleAsync(i => i.Id == id, cancellation);
        var row = await work.LockedAsync<ApplicationRow>("application", item.TargetId, cancellation);
        if (!await work.Db.WorkItems.AnyAsync(i => i.Id == id && i.DoneOn == null && i.DueOn < work.Today, cancellation))
            return 0;
        var taken = await work.StepAsync(row, new DeadlinePassed(new Act(Scheduler.Officer, work.Today), (DeadlineKind)(int)item.Kind), calendar, cancellation);
        work.Audit("deadline.passed", row.Id.ToString(), $"{item.Kind} {item.Detail}, due {item.DueOn:yyyy-MM-dd}, {taken.Settled.Rule}");
        return 1;
    }

    private readonly record struct Passed(DateOnly DueOn, Guid Id, bool IsAlarmed, bool Steps);
}
