using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quzhou.FoodSafety.Persistence;
using Quzhou.Platform;
using Quzhou.Platform.Scheduling;

namespace Quzhou.FoodSafety.Alarms.ColdChain;

/// <summary>Drops readings that are no longer kept (保存期限), a whole day at a time; excursions stay.</summary>
internal sealed class ReadingHousekeeping(
    ReadingDays days, IDbContextFactory<FoodSafetyDb> contexts, IOptions<AlarmOptions> options, TimeProvider time, ILogger<ReadingHousekeeping> logger)
    : RoundScheduler(time, options.Value.HousekeepingInterval, logger)
{
    /// <summary>One round; returns how many days were dropped.</summary>
    public override async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        // A day more than is taken: a reading that was just within the limit when it came is still on its way.
        var keptFrom = Time.CityToday().AddDays(-options.Value.ReadingRetentionDays - 1);
        var dropped = await days.DropBeforeAsync(keptFrom, cancellation);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var before = Time.GetUtcNow().AddDays(-options.Value.ReadingRetentionDays);
        await db.RejectedReadings.Where(r => r.RejectedAt < before).ExecuteDeleteAsync(cancellation);
        return dropped;
    }
}
