using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Messages;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Credit;

internal sealed partial class CreditGrpc
{
    // Should a signal be lost, a watcher is at most this late.
    private static readonly TimeSpan WatchPoll = TimeSpan.FromSeconds(1);

    /// <summary>The rows as they change (落实情况实时推送); goes on where the caller stopped.</summary>
    public override async Task WatchPropagation(
        WatchPropagationRequest request, IServerStreamWriter<WatchPropagationResponse> responseStream, ServerCallContext context)
    {
        var check = new RequestChecks();
        var punishmentId = check.Id("punishment_id", request.PunishmentId);
        check.Range("after_change", request.AfterChange, 0, long.MaxValue);
        check.ThrowIfInvalid();

        // A stream without an end would hold up the shutdown of this replica; its caller resumes at another.
        var cancellation = context.CancellationToken;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        var after = request.AfterChange;

        // Subscribed before the first look, so that no change falls between.
        using var changes = signals.Subscribe("propagation");
        while (!lifetime.ApplicationStopping.IsCancellationRequested)
        {
            var (rows, settled) = await transactions.ReadAsync((db, token) => ChangedAsync(db, punishmentId, after, token), cancellation);
            for (var i = 0; i < rows.Count; i++)
            {
                var answer = new WatchPropagationResponse { Row = rows[i].ToRow(policy, time.GetUtcNow()), Settled = settled && i == rows.Count - 1 };
                await responseStream.WriteAsync(answer, cancellation);
                after = rows[i].Change;
            }
            if (settled && request.EndWhenSettled)
                return;
            await changes.WaitAsync(WatchPoll, ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellation.ThrowIfCancellationRequested();
        }
        throw ApiErrors.Unavailable("credit");
    }

    // One snapshot: "settled" and the rows that say so belong together.
    private static async Task<(List<PropagationEntry> Rows, bool Settled)> ChangedAsync(
        CreditDb db, Guid punishmentId, long after, CancellationToken cancellation)
    {
        await using var snapshot = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);
        var version = await db.JointPunishments.Where(p => p.Id == punishmentId).Select(p => (int?)p.Version).SingleOrDefaultAsync(cancellation)
            ?? throw CreditErrors.PunishmentUnknown(punishmentId);
        var rows = await db.Propagation.Where(r => r.PunishmentId == punishmentId && r.Change > after)
            .OrderBy(r => r.Change).ThenBy(r => r.Version).ThenBy(r => r.Recipient).ToListAsync(cancellation);
        var newest = await db.Propagation.Where(r => r.PunishmentId == punishmentId && r.Version == version).ToListAsync(cancellation);
        return (rows, newest.Count > 0 && newest.TrueForAll(r => r.ToCore().Succeeded));
    }
}
