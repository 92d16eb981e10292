using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety.Alarms;

internal sealed partial class AlarmGrpc
{
    /// <summary>
    /// Changes as they are committed (预警实时推送). What is sent is read a page at a time from the database, and the next page
    /// only when the caller has taken this one: a slow caller costs a page of memory, however far behind it is.
    /// </summary>
    public override async Task WatchAlarms(WatchAlarmsRequest request, IServerStreamWriter<WatchAlarmsResponse> responseStream, ServerCallContext context)
    {
        var check = new RequestChecks();
        check.Range("after_sequence", request.AfterSequence, 0, long.MaxValue);
        foreach (var kind in request.Kinds)
            check.Known("kinds", kind);
        check.Items("kinds", request.Kinds, 0, Enum.GetValues<AlarmKind>().Length);
        check.OptionalText("county", request.County, CaseRow.MaxPlace);
        check.ThrowIfInvalid();

        // A stream without an end would hold up the shutdown of this replica; its caller resumes at another.
        var cancellation = context.CancellationToken;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        var after = request.AfterSequence;

        // Subscribed before the first look, so that no change falls between.
        using var changes = signals.Subscribe("alarms");
        while (!lifetime.ApplicationStopping.IsCancellationRequested)
        {
            var (page, newest) = await transactions.ReadAsync((db, token) => PageAsync(db, request, after, token), cancellation);
            foreach (var (change, alarm) in page)
            {
                var sent = responseStream.WriteAsync(new WatchAlarmsResponse { Change = change.ToMessage(), Alarm = alarm.ToMessage() }, ending.Token);
                await sent.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (!sent.IsCompletedSuccessfully)
                {
                    cancellation.ThrowIfCancellationRequested();
                    if (lifetime.ApplicationStopping.IsCancellationRequested)
                        throw ApiErrors.Unavailable("food-safety");
                    await sent;
                }
                metrics.Watched();
                after = change.Sequence!.Value;
            }
            if (page.Count < options.Value.WatchPage)
            {
                // What the caller does not ask for is passed over, and not read again.
                after = Math.Max(after, newest);
                await changes.WaitAsync(options.Value.WatchPoll, ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            cancellation.ThrowIfCancellationRequested();
        }
        throw ApiErrors.Unavailable("food-safety");
    }

    private async Task<(List<(AlarmChangeRow Change, AlarmRow Alarm)> Page, long Newest)> PageAsync(
        FoodSafetyDb db, WatchAlarmsRequest request, long after, CancellationToken cancellation)
    {
        // Every number up to the newest one is committed: a later look finds none below it.
        var newest = await db.AlarmChanges.MaxAsync(c => c.Sequence, cancellation) ?? 0;
        var alarms = db.Alarms.AsQueryable();
        if (request.Kinds.Count > 0)
        {
            var kinds = request.Kinds.Select(k => (Core.Alarms.AlarmKind)(int)k).ToList();
            alarms = alarms.Where(a => kinds.Contains(a.Kind));
        }
        if (request.County.Length > 0)
            alarms = alarms.Where(a => a.County == request.County);
        var page = await db.AlarmChanges.Where(c => c.Sequence > after && c.Sequence <= newest)
            .Join(alarms, c => c.AlarmId, a => a.Id, (change, alarm) => new { change, alarm })
            .OrderBy(r => r.change.Sequence)
            .Take(options.Value.WatchPage)
            .ToListAsync(cancellation);
        return ([.. page.Select(r => (r.change, r.alarm))], newest);
    }
}
