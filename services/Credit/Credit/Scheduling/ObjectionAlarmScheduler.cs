using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quzhou.Credit.Core.Objection;
using Quzhou.Credit.Persistence;
using Quzhou.Platform;
using Quzhou.Platform.Scheduling;
using Quzhou.Platform.Transactions;

namespace Quzhou.Credit.Scheduling;

/// <summary>
/// Warns before the term of an objection ends, and again when it is over (到期预警), 衢发改发〔2018〕23号 Art. 29. The row
/// remembers what went out, so that each goes out once however often the service starts.
/// </summary>
internal sealed class ObjectionAlarmScheduler(
    IDbContextFactory<CreditDb> contexts,
    Transactions<CreditDb> transactions,
    ObjectionMetrics metrics,
    IOptions<CreditOptions> options,
    TimeProvider time,
    ILogger<ObjectionAlarmScheduler> logger) : RoundScheduler(time, options.Value.ObjectionInterval, logger)
{
    private static readonly Actor Scheduler = new("credit", "scheduler");

    /// <summary>One round; returns how many alarms went out.</summary>
    public override async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var today = Time.CityToday();
        var pressing = await db.Objections.AsNoTracking()
            .Where(o => o.State == ObjectionState.Open && ((o.AlarmOn <= today && o.WarnedAt == null) || (o.DueOn < today && o.OverdueAt == null)))
            .OrderBy(o => o.DueOn)
            .Select(o => o.Id)
            .Take(BatchSize)
            .ToListAsync(cancellation);
        var sent = await EachAsync(pressing, id => SendAsync(id, cancellation), cancellation);
        await ObserveAsync(db, today, cancellation);
        return sent;
    }

    private async Task<int> SendAsync(Guid id, CancellationToken cancellation)
    {
        var alarms = await transactions.RunAsync(Scheduler, (work, token) => AlarmAsync(work, id, token), cancellation);
        alarms.ForEach(metrics.Alarmed);
        return alarms.Count;
    }

    // A replica that finds the objection locked leaves it to the other; one that comes later finds it warned.
    private static async Task<List<string>> AlarmAsync(Work<CreditDb> work, Guid id, CancellationToken cancellation)
    {
        var row = await work.Db.Objections.FromSql($"SELECT * FROM objections WHERE id = {id} AND state = 'Open' FOR UPDATE SKIP LOCKED").SingleOrDefaultAsync(cancellation);
        var alarms = new List<string>();
        if (row is { WarnedAt: null } && row.AlarmOn <= work.Today)
        {
            row.WarnedAt = work.Now;
            alarms.Add("due");
        }
        if (row is { OverdueAt: null } && row.DueOn < work.Today)
        {
            row.OverdueAt = work.Now;
            alarms.Add("overdue");
        }
        alarms.ForEach(kind => work.Audit($"objection.{kind}", id.ToString(), $"due {row!.DueOn:yyyy-MM-dd}"));
        return alarms;
    }

    private async Task ObserveAsync(CreditDb db, DateOnly today, CancellationToken cancellation)
    {
        var open = await db.Objections.AsNoTracking()
            .Where(o => o.State == ObjectionState.Open && o.AlarmOn <= today)
            .GroupBy(_ => 1)
            .Select(g => new { Due = g.LongCount(), Overdue = g.LongCount(o => o.DueOn < today) })
            .SingleOrDefaultAsync(cancellation);
        metrics.Observe(open?.Due ?? 0, open?.Overdue ?? 0);
    }
}
