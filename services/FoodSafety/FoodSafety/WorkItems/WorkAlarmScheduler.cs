using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quzhou.FoodSafety.Persistence;
using Quzhou.Platform;
using Quzhou.Platform.Scheduling;
using Quzhou.Platform.Transactions;

namespace Quzhou.FoodSafety;

/// <summary>
/// Warns an office before the last day of its work, and again when it has passed (到期预警). The row remembers what went out, so
/// that each goes out once however often the service starts, and a day that fell into a pause is made up for.
/// </summary>
internal sealed class WorkAlarmScheduler(
    IDbContextFactory<FoodSafetyDb> contexts,
    Transactions<FoodSafetyDb> transactions,
    IOptions<FoodSafetyOptions> options,
    TimeProvider time,
    ILogger<WorkAlarmScheduler> logger) : RoundScheduler(time, options.Value.WorkInterval, logger)
{
    private static readonly Actor Scheduler = new("food-safety", "scheduler");

    /// <summary>One round; returns how many warnings went out.</summary>
    public override async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var today = Time.CityToday();
        var pressing = await db.WorkItems.AsNoTracking()
            .Where(i => i.DoneOn == null && ((i.WarnOn <= today && i.WarnedAt == null) || (i.DueOn < today && i.OverdueAt == null)))
            .OrderBy(i => i.DueOn)
            .Select(i => i.Id)
            .Take(BatchSize)
            .ToListAsync(cancellation);
        return await EachAsync(pressing, id => transactions.RunAsync(Scheduler, (work, token) => WarnAsync(work, id, token), cancellation), cancellation);
    }

    // A replica that finds the item locked leaves it to the other; one that comes later finds it warned.
    private static async Task<int> WarnAsync(Work<FoodSafetyDb> work, Guid id, CancellationToken cancellation)
    {
        var row = await work.Db.WorkItems.FromSql($"SELECT * FROM work_items WHERE id = {id} AND done_on IS NULL FOR UPDATE SKIP LOCKED").SingleOrDefaultAsync(cancellation);
        var sent = 0;
        if (row is { WarnedAt: null } && row.WarnOn <= work.Today)
        {
            row.WarnedAt = work.Now;
            work.Audit("work.due", id.ToString(), $"{row.Kind} {row.TargetId}, due {row.DueOn:yyyy-MM-dd}");
            sent++;
        }
        if (row is { OverdueAt: null } && row.DueOn < work.Today)
        {
            row.OverdueAt = work.Now;
            work.Audit("work.overdue", id.ToString(), $"{row.Kind} {row.TargetId}, due {row.DueOn:yyyy-MM-dd}");
            sent++;
        }
        return sent;
    }
}
