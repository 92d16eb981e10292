using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quzhou.FoodSafety.Core.Disinfection;
using Quzhou.FoodSafety.Core.Disinfection.Rules;
using Quzhou.FoodSafety.Persistence;
using Quzhou.Platform;
using Quzhou.Platform.Scheduling;
using Quzhou.Platform.Transactions;

namespace Quzhou.FoodSafety;

/// <summary>Takes entries off whose term on the list is over (列榜期满); found from the rows, so a pause of the service loses none.</summary>
internal sealed class ListingExpiryScheduler(
    IDbContextFactory<FoodSafetyDb> contexts,
    Transactions<FoodSafetyDb> transactions,
    IOptions<FoodSafetyOptions> options,
    TimeProvider time,
    ILogger<ListingExpiryScheduler> logger) : RoundScheduler(time, options.Value.WorkInterval, logger)
{
    private static readonly Actor Scheduler = new("food-safety", "scheduler");

    /// <summary>One round; returns how many entries came off.</summary>
    public override async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var today = Time.CityToday();

        // A city has some dozen disinfection firms, and each has at most one entry.
        var listed = await db.Listings.AsNoTracking().Where(l => l.State == ListingState.Listed).ToListAsync(cancellation);
        return await EachAsync(
            listed.Where(l => EntryExpires.Check(l.Case, today) is not null).Select(l => l.Id),
            id => transactions.RunAsync(Scheduler, (work, token) => ExpireAsync(work, id, token), cancellation),
            cancellation);
    }

    private static async Task<int> ExpireAsync(Work<FoodSafetyDb> work, Guid id, CancellationToken cancellation)
    {
        var row = await work.LockedAsync<ListingRow>("listing", id, cancellation);

        // Meanwhile another replica may have taken it off, or the firm have objected.
        if (EntryExpires.Check(row.Case, work.Today) is null)
            return 0;
        var expired = ListingDecisions.Expire(row.Case, work.Today).Settle($"listings/{id}");
        row.Case = expired.State!;
        work.Audit("listing.expired", id.ToString(), expired.Rule);
        return 1;
    }
}
