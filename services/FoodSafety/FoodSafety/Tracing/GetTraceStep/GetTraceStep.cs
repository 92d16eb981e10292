using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Core.Tracing.Ledger;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;
using TraceDirection = Quzhou.FoodSafety.Core.Tracing.Graph.TraceDirection;

namespace Quzhou.FoodSafety.Tracing;

internal sealed partial class TracingGrpc
{
    private const int UsualMovements = 100;
    private const int MostMovements = 1_000;

    public override Task<GetTraceStepResponse> GetTraceStep(GetTraceStepRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var batch = check.Batch("batch", request.Batch);
        var operatorId = request.OperatorId.Length > 0 ? check.Id("operator_id", request.OperatorId) : (Guid?)null;
        var max = check.Limit("max_movements", request.MaxMovements, UsualMovements, MostMovements);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        var own = caller.IsOfPortal() ? caller.Officer : null;
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var number = await db.BatchNumberAsync(batch, cancellation) ?? throw ApiErrors.NotFound("batch", batch.Key);
            var entries = db.Set<TraceEntryRow>().Where(e => e.BatchId == number && e.Movement != Movement.Observed);
            if (operatorId is { } id)
                entries = entries.Where(e => db.Set<TracePlaceRow>().Any(p => p.Id == e.PlaceId && p.OperatorId == id));
            if (own is not null)
                entries = entries.Where(e => db.Set<TracePlaceRow>().Any(p => p.Id == e.PlaceId && db.Operators.Any(o => o.Id == p.OperatorId && o.SubjectId == own)));
            if (own is not null && !await entries.AnyAsync(cancellation))
                throw ApiErrors.NotFound("batch", batch.Key);
            var response = new GetTraceStepResponse();
            var back = await MovementsAsync(db, entries.Where(e => e.Movement <= Movement.Assembled), max, cancellation);
            var forward = await MovementsAsync(db, entries.Where(e => e.Movement >= Movement.Shipped), max, cancellation);
            response.Back.AddRange(back.Take(max));
            response.Forward.AddRange(forward.Take(max));
            var sources = await NextToAsync(db, number, TraceDirection.Backward, max, cancellation);
            var products = await NextToAsync(db, number, TraceDirection.Forward, max, cancellation);
            // What others made of a batch is their business; what went into one's own batch, and came out of it here, is one's own.
            var events = own is null ? null : response.Back.Concat(response.Forward).Select(m => m.EventId).ToHashSet(StringComparer.Ordinal);
            response.FromBatches.AddRange(sources.Where(s => events is null || events.Contains(s.EventId)).Select(s => s.Key).Distinct().Take(max));
            response.ToBatches.AddRange(products.Where(s => events is null || events.Contains(s.EventId)).Select(s => s.Key).Distinct().Take(max));
            response.Truncated = back.Count > max || forward.Count > max || sources.Count > max || products.Count > max;
            return response;
        }, context.CancellationToken);
    }

    private static async Task<List<StockMovement>> MovementsAsync(FoodSafetyDb db, IQueryable<TraceEntryRow> entries, int max, CancellationToken cancellation)
    {
        var rows = await (from e in entries
                          join happened in db.Set<TraceEventRow>() on e.EventId equals happened.Id
                          orderby happened.EventTime, e.EventId, e.Line
                          select new { Entry = e, happened.EventId, happened.EventTime }).Take(max + 1).ToListAsync(cancellation);
        var ids = rows.SelectMany(r => new[] { r.Entry.PlaceId, r.Entry.CounterpartId ?? r.Entry.PlaceId }).Distinct().ToArray();
        var places = (await db.KnownPlacesAsync(ids, cancellation)).ToDictionary(p => p.Id);
        var containers = await db.BatchKeysAsync([.. rows.Select(r => r.Entry.ContainerId).OfType<long>().Distinct()], cancellation);
        return
        [
            .. rows.Select(r => new StockMovement
            {
                EventId = r.EventId,
                EventTime = r.EventTime.ToTimestamp(),
                Kind = (MovementKind)(int)r.Entry.Movement,
                Holder = places[r.Entry.PlaceId].ToMessage(),
                Counterpart = r.Entry.CounterpartId is { } party ? places[party].ToMessage() : null,
                Quantity = r.Entry.Quantity is { } quantity ? new TracedQuantity { Dimension = (QuantityDimension)r.Entry.Dimension!.Value, BaseUnits = quantity } : null,
                Container = r.Entry.ContainerId is { } container ? containers[container] : "",
            }),
        ];
    }

    // Through a transformation the step belongs to the event that the batch itself took part in.
    private static async Task<List<(string EventId, string Key)>> NextToAsync(FoodSafetyDb db, long number, TraceDirection direction, int max, CancellationToken cancellation)
    {
        var (near, far) = direction == TraceDirection.Forward ? ("from_id", "to_id") : ("to_id", "from_id");
        await using var command = await db.CommandAsync(
            $"""
             SELECT DISTINCT e.event_id, b.key FROM (
                 SELECT l.event_id, l.{far} AS other FROM trace_links l WHERE l.{near} = $1 AND l.{far} > 0
                 UNION ALL
                 SELECT l.event_id, m.{far} FROM trace_links l JOIN trace_links m ON m.{near} = l.{far} WHERE l.{near} = $1 AND l.{far} < 0
             ) n JOIN trace_events e ON e.id = n.event_id JOIN trace_batches b ON b.id = n.other ORDER BY b.key, e.event_id LIMIT $2
             """,
            cancellation);
        command.Parameters.AddWithValue(number);
        command.Parameters.AddWithValue(max + 1);
        var found = new List<(string, string)>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            found.Add((reader.GetString(0), reader.GetString(1)));
        return found;
    }
}
