using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quzhou.FoodSafety.Core.Alarms;
using Quzhou.FoodSafety.Core.Alarms.Rules;
using Quzhou.FoodSafety.Core.Operators;
using Quzhou.FoodSafety.Persistence;
using Quzhou.Platform;
using Quzhou.Platform.Scheduling;
using Quzhou.Platform.Transactions;

namespace Quzhou.FoodSafety.Alarms.Conditions;

/// <summary>
/// Finds operators in business whose permit has run out or was ended (许可证到期、失效) while no other one for the same item is in
/// force. Each last day of each permit is one alarm, once: what is found are the permits that have none yet, so a standstill delays
/// and loses nothing.
/// </summary>
internal sealed class PermitScheduler(
    IDbContextFactory<FoodSafetyDb> contexts,
    Transactions<FoodSafetyDb> transactions,
    IOptions<AlarmOptions> options,
    TimeProvider time,
    ILogger<PermitScheduler> logger) : RoundScheduler(time, options.Value.ConditionInterval, logger)
{
    private static readonly Actor Scheduler = new("food-safety", "scheduler");

    /// <summary>One round; returns how many alarms were raised.</summary>
    public override async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var today = Time.CityToday();
        var (alarms, permits) = (db.Alarms, Expired(db, today));
        var (after, raised) = (Guid.Empty, 0);
        while (true)
        {
            // Page by page, so that permits that fail stand in nobody's way.
            var from = after;
            var found = await permits
                .Where(p => p.PermitId > from && !alarms.Any(a => a.Kind == AlarmKind.PermitExpired && a.Key == p.PermitId + "/" + (p.EndedOn == null || p.ValidUntil < p.EndedOn ? p.ValidUntil : p.EndedOn)))
                .OrderBy(p => p.PermitId)
                .Select(p => p.PermitId)
                .Take(BatchSize)
                .ToListAsync(cancellation);
            raised += await EachAsync(found, id => transactions.RunAsync(Scheduler, (work, token) => RaiseAsync(work, id, token), cancellation), cancellation);
            if (found.Count < BatchSize)
                return raised;
            after = found[^1];
        }
    }

    // The permit may have been renewed or ended since, or the operator closed: it is looked at again.
    private static async Task<int> RaiseAsync(Work<FoodSafetyDb> work, Guid permitId, CancellationToken cancellation)
    {
        var permit = await Expired(work.Db, work.Today).SingleOrDefaultAsync(p => p.PermitId == permitId, cancellation);
        if (permit is null)
            return 0;
        var lastDay = permit.EndedOn is null || permit.ValidUntil < permit.EndedOn ? permit.ValidUntil!.Value : permit.EndedOn.Value;
        if (PermitInForce.Check(lastDay, work.Today) is not { } finding)
            return 0;
        var call = new AlarmCall(AlarmKind.PermitExpired, $"{permitId}/{lastDay:yyyy-MM-dd}", Severity.General, finding)
        {
            OperatorId = permit.OperatorId, OncePerKey = true,
        };
        return (await work.RaiseAlarmAsync(call, cancellation)).IsNew ? 1 : 0;
    }

    private static IQueryable<PermitRow> Expired(FoodSafetyDb db, DateOnly today) =>
        from permit in db.Permits
        join known in db.Operators on permit.OperatorId equals known.Id
        where known.ClosedOn == null && (permit.ValidUntil < today || permit.EndedOn < today)
        where !db.Permits.Any(o => o.OperatorId == permit.OperatorId && o.PermitId != permit.PermitId && o.CatalogueSerial == permit.CatalogueSerial
            && o.EndedOn == null && (o.ValidUntil == null || o.ValidUntil >= today))
        select permit;
}
