using Grpc.Core;
using Quzhou.FoodSafety.Core.Tracing.Graph;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;
using TraceDirection = Quzhou.FoodSafety.Core.Tracing.Graph.TraceDirection;

namespace Quzhou.FoodSafety.Tracing;

internal sealed partial class TracingGrpc
{
    private const int UsualPositions = 1_000;
    private const int MostPositions = 10_000;

    public override Task<GetRecallScopeResponse> GetRecallScope(GetRecallScopeRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var batch = check.Batch("batch", request.Batch);
        var max = check.Limit("max_batches", request.MaxBatches, UsualBatches, MostBatches);
        var most = check.Limit("max_positions", request.MaxPositions, UsualPositions, MostPositions);
        check.ThrowIfInvalid();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var start = await db.BatchNumberAsync(batch, cancellation) ?? throw ApiErrors.NotFound("batch", batch.Key);
            var loaded = await db.LoadTraceAsync(start, TraceDirection.Forward, max, cancellation);
            var reached = loaded.ToGraph().From(Array.IndexOf(loaded.Nodes, start), TraceDirection.Forward, max);
            var keys = await db.BatchKeysAsync([.. reached.Batches.Select(b => loaded.Nodes[b.Node])], cancellation);
            var stock = await db.LoadStockAsync(keys, cancellation);
            var response = new GetRecallScopeResponse();
            response.Batches.AddRange(reached.Batches.Select(b => new V1.TracedBatch { Batch = keys[loaded.Nodes[b.Node]], Steps = b.Steps }));
            var positions = Positions.Of(stock.Entries, stock.HolderOf).OrderByDescending(p => p.Held).ToList();
            var open = Positions.Open(stock.Entries, stock.HolderOf);
            response.Positions.AddRange(positions.Take(most).Select(p => ToMessage(p, stock)));
            response.OpenShipments.AddRange(open.Take(most).Select(o => ToMessage(o, stock)));
            response.Truncated = reached.Truncated || loaded.Truncated || positions.Count > most || open.Count > most;
            return response;
        }, context.CancellationToken);
    }

    private static HolderPosition ToMessage(Position position, LoadedStock stock) => new()
    {
        Batch = position.Batch.Key,
        Holder = stock.Holder(position.Holder),
        Dimension = position.Dimension is { } dimension ? (QuantityDimension)(int)dimension : QuantityDimension.Unspecified,
        InUnits = position.In,
        ShippedUnits = position.Shipped,
        UsedUnits = position.Used,
        PackedUnits = position.Packed,
        SoldUnits = position.Sold,
        RemovedUnits = position.Removed,
        HeldUnits = position.Held,
        Unknown = position.Unknown,
    };

    private static V1.OpenShipment ToMessage(Core.Tracing.Graph.OpenShipment open, LoadedStock stock) => new()
    {
        Batch = open.Batch.Key,
        Addressee = open.Addressee is { } holder ? stock.Holder(holder) : null,
        Dimension = (QuantityDimension)(int)open.Dimension,
        OpenUnits = open.Open,
    };
}
