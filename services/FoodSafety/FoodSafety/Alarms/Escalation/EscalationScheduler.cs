using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quzhou.FoodSafety.Core.Alarms;
using Quzhou.FoodSafety.Persistence;
using Quzhou.Platform;
using Quzhou.Platform.Scheduling;
using Quzhou.Platform.Transactions;

namespace Quzhou.FoodSafety.Alarms.Escalation;

/// <summary>
/// Lets alarms rise that nobody took in time (预警升级). The term stands in the row: after a standstill every missed term is
/// caught up, one step each, and each step has a change of its own.
/// </summary>
internal sealed class EscalationScheduler(
    IDbContextFactory<FoodSafetyDb> contexts,
    Transactions<FoodSafetyDb> transactions,
    AlarmMetrics metrics,
    IOptions<AlarmOptions> options,
    TimeProvider time,
    ILogger<EscalationScheduler> logger) : RoundScheduler(time, options.Value.EscalationInterval, logger)
{
    private static readonly Actor Scheduler = new("food-safety", "scheduler");

    /// <summary>One round; returns how many steps were taken.</summary>
    public override async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = Time.GetUtcNow();
        var (after, steps) = (Guid.Empty, 0);
        while (true)
        {
            // Page by page, so that alarms that fail stand in nobody's way.
            var from = after;
            var late = await db.Alarms.AsNoTracking()
                .Where(r => r.AcknowledgeBy < now && r.State == AlarmState.Open && r.Id > from)
                .OrderBy(r => r.Id)
                .Select(r => r.Id)
                .Take(BatchSize)
                .ToListAsync(cancellation);
            steps += await EachAsync(late, id => transactions.RunAsync(Scheduler, (work, token) => EscalateAsync(work, id, token), cancellation), cancellation);
            if (late.Count < BatchSize)
                return steps;
            after = late[^1];
        }
    }

    // A replica that finds the alarm locked leaves it to the other, or to the officer who is taking it.
    private async Task<int> EscalateAsync(Work<FoodSafetyDb> work, Guid id, CancellationToken cancellation)
    {
        var row = await work.Db.Alarms.FromSql($"SELECT *, xmin FROM alarms WHERE id = {id} FOR UPDATE SKIP LOCKED").SingleOrDefaultAsync(cancellation);
        if (row is null)
            return 0;
        var plan = await work.PlanLevelsAsync(work.Today, cancellation);
        var steps = 0;
        while (AlarmDecisions.Escalate(row.ToDomain(), work.Now, CityTime.ToCityDate, plan) is { } step)
        {
            work.Record(row.Take(step.Alarm), AlarmChangeKind.Escalated, [step.Why]);

            // Changes of one transaction are numbered in the order they were written.
            await work.Db.SaveChangesAsync(cancellation);
            steps++;
        }
        metrics.Escalated(steps);
        return steps;
    }
}
