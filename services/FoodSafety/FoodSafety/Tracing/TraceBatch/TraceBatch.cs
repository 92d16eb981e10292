using Grpc.Core;
using Quzhou.FoodSafety.Core.Tracing.Graph;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;
using TraceDirection = Quzhou.FoodSafety.Core.Tracing.Graph.TraceDirection;

namespace Quzhou.FoodSafety.Tracing;

internal sealed partial class TracingGrpc
{
    public override Task<TraceBatchResponse> TraceBatch(TraceBatchRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var batch = check.Batch("batch", request.Batch);
        check.Known("direction", request.Direction);
        var max = check.Limit("max_batches", request.MaxBatches, UsualBatches, MostBatches);
        check.ThrowIfInvalid();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var start = await db.BatchNumberAsync(batch, cancellation) ?? throw ApiErrors.NotFound("batch", batch.Key);
            var loaded = await db.LoadTraceAsync(start, (TraceDirection)(int)request.Direction, max, cancellation);
            var graph = loaded.ToGraph();
            var reached = graph.From(Array.IndexOf(loaded.Nodes, start), (TraceDirection)(int)request.Direction, max);
            return await AnswerAsync(db, loaded, graph, reached, cancellation);
        }, context.CancellationToken);
    }

    private static async Task<TraceBatchResponse> AnswerAsync(FoodSafetyDb db, LoadedTrace loaded, LinkGraph graph, Reached reached, CancellationToken cancellation)
    {
        var keys = await db.BatchKeysAsync([.. reached.Batches.Select(b => loaded.Nodes[b.Node])], cancellation);
        var response = new TraceBatchResponse { Truncated = reached.Truncated || loaded.Truncated };
        var place = Enumerable.Repeat(-1, graph.Count).ToArray();
        foreach (var (node, steps) in reached.Batches)
        {
            place[node] = response.Batches.Count;
            response.Batches.Add(new V1.TracedBatch { Batch = keys[loaded.Nodes[node]], Steps = steps });
        }
        // A transformation is told when batches of the answer are on both of its sides.
        for (var node = 0; node < graph.Count; node++)
        {
            if (graph.IsTransformation(node) && Told(graph, place, node, TraceDirection.Forward) && Told(graph, place, node, TraceDirection.Backward))
                place[node] = response.Batches.Count + response.TransformationCount++;
        }
        for (var node = 0; node < graph.Count; node++)
        {
            if (place[node] < 0)
                continue;
            foreach (var next in graph.Next(node, TraceDirection.Forward))
            {
                if (place[next] >= 0)
                    response.Links.Add(new TraceLink { FromIndex = place[node], ToIndex = place[next] });
            }
        }
        return response;
    }

    private static bool Told(LinkGraph graph, int[] place, int node, TraceDirection direction)
    {
        foreach (var next in graph.Next(node, direction))
        {
            if (place[next] >= 0)
                return true;
        }
        return false;
    }
}
