using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quzhou.Credit.Core;
using Quzhou.Credit.Core.JointPunishment;
using Quzhou.Credit.Core.Propagation;
using Quzhou.Credit.Ledger;
using Quzhou.Credit.Persistence;
using Quzhou.Platform;
using Quzhou.Platform.Scheduling;
using Quzhou.Platform.Transactions;

namespace Quzhou.Credit.Scheduling;

/// <summary>Ends punishments whose last day is over (期限届满), 衢发改发〔2018〕23号 Art. 17.</summary>
internal sealed class ExpiryScheduler(
    IDbContextFactory<CreditDb> contexts,
    Transactions<CreditDb> transactions,
    ResendPolicy policy,
    IOptions<CreditOptions> options,
    TimeProvider time,
    ILogger<ExpiryScheduler> logger) : RoundScheduler(time, options.Value.ExpiryInterval, logger)
{
    private static readonly Actor Scheduler = new("credit", "scheduler");

    /// <summary>One round; returns how many punishments ended.</summary>
    public override async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var today = Time.CityToday();
        var over = await db.JointPunishments.AsNoTracking()
            .Where(p => (p.State == PunishmentState.InForce || p.State == PunishmentState.LiftProposed) && p.ExpiresOn < today)
            .OrderBy(p => p.ExpiresOn)
            .Select(p => p.Id)
            .Take(BatchSize)
            .ToListAsync(cancellation);
        return await EachAsync(over, id => transactions.RunAsync(Scheduler, (work, token) => ExpireAsync(work, id, token), cancellation), cancellation);
    }

    // Another replica, or an officer, may have ended it since: the decision is taken again under the lock.
    private async Task<int> ExpireAsync(Work<CreditDb> work, Guid id, CancellationToken cancellation)
    {
        var file = await work.Db.PunishmentForEditAsync(id, etag: null, cancellation);
        var outcome = LiftDecisions.Expire(file.Row.ToCore(), new Officer(Scheduler.Officer, Scheduler.Agency), work.Today);
        if (outcome is not Outcome<Punishment>.Accepted accepted)
            return 0;
        await work.SendOutAsync(file, accepted.State, policy, cancellation);
        work.Audit("punishment.expired", id.ToString(), $"version {accepted.State.Version}");
        return 1;
    }
}
