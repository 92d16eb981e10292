using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quzhou.FoodSafety.Core.Targets.Rules;
using Quzhou.FoodSafety.Persistence;
using Quzhou.Platform;
using Quzhou.Platform.Scheduling;
using Quzhou.Platform.Transactions;

namespace Quzhou.FoodSafety;

/// <summary>Writes down once a day what each target of the year stands at, for the city and each county: trends are read from it.</summary>
internal sealed class TargetSnapshotScheduler(
    IDbContextFactory<FoodSafetyDb> contexts,
    Transactions<FoodSafetyDb> transactions,
    IOptions<FoodSafetyOptions> options,
    TimeProvider time,
    ILogger<TargetSnapshotScheduler> logger) : RoundScheduler(time, options.Value.SnapshotInterval, logger)
{
    private static readonly Actor Scheduler = new("food-safety", "scheduler");

    /// <summary>One round; returns how many boards were written down.</summary>
    public override async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var today = Time.CityToday();
        var counts = new TargetCounts(db, today.Year, today);
        await counts.CountAsync(cancellation);
        return await EachAsync(
            [string.Empty, .. counts.Counties],
            county => transactions.RunAsync(Scheduler, (work, token) => WriteAsync(work, counts, county, today, token), cancellation),
            cancellation);
    }

    // The first value of a day stands: a replica, or a restart, finds the day written.
    private static async Task<int> WriteAsync(Work<FoodSafetyDb> work, TargetCounts counts, string county, DateOnly today, CancellationToken cancellation)
    {
        await work.Db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({$"board/{today:yyyy-MM-dd}/{county}"}, 0))", cancellation);
        if (await work.Db.TargetSnapshots.AnyAsync(s => s.Year == today.Year && s.County == county && s.TakenOn == today, cancellation))
            return 0;
        var board = Boards.Of(counts, today.Year, county, new Dictionary<string, decimal>(), today);
        work.Db.TargetSnapshots.AddRange(board.Select(p => new TargetSnapshotRow
        {
            Year = today.Year, County = county, Code = p.Target.Code, TakenOn = today, Actual = TargetReached.Exact(p.Target.Unit, p.Measure),
        }));
        return 1;
    }
}
