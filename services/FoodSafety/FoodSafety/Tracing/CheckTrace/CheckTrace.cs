using Grpc.Core;
using Quzhou.FoodSafety.Core.Tracing;
using Quzhou.FoodSafety.Core.Tracing.Rules;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Law;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using TraceDirection = Quzhou.FoodSafety.Core.Tracing.Graph.TraceDirection;

namespace Quzhou.FoodSafety.Tracing;

internal sealed partial class TracingGrpc
{
    private const int MostChecked = 5_000;

    public override Task<CheckTraceResponse> CheckTrace(CheckTraceRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var batch = check.Batch("batch", request.Batch);
        var max = check.Limit("max_batches", request.MaxBatches, UsualBatches, MostChecked);
        check.ThrowIfInvalid();
        var today = time.CityToday();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var start = await db.BatchNumberAsync(batch, cancellation) ?? throw ApiErrors.NotFound("batch", batch.Key);
            var back = await db.LoadTraceAsync(start, TraceDirection.Backward, max, cancellation);
            var forward = await db.LoadTraceAsync(start, TraceDirection.Forward, max, cancellation);
            var around = new LoadedTrace(start, [.. back.Links, .. forward.Links], back.Truncated || forward.Truncated);
            var keys = await db.BatchKeysAsync([.. around.Nodes.Where(n => n > 0)], cancellation);
            var response = new CheckTraceResponse { Truncated = around.Truncated };
            foreach (var cycle in around.ToGraph().Cycles())
            {
                IReadOnlyList<BatchId> batches = [.. cycle.Select(n => new BatchId(keys[around.Nodes[n]]))];
                if (NothingComesFromItself.Check(batches) is { } finding)
                    response.Problems.Add(ToMessage(batches, null, finding));
            }
            await AddStockProblemsAsync(db, keys, response, today, cancellation);
            return response;
        }, context.CancellationToken);
    }

    private static async Task AddStockProblemsAsync(FoodSafetyDb db, Dictionary<long, string> keys, CheckTraceResponse response, DateOnly today, CancellationToken cancellation)
    {
        var stock = await db.LoadStockAsync(keys, cancellation);
        foreach (var positions in stock.ByHolder())
        {
            foreach (var finding in new[] { OneStepBack.Check(positions), NoMoreOutThanIn.Check(positions, today) }.OfType<Finding>())
                response.Problems.Add(ToMessage([positions[0].Batch], stock.Holder(positions[0].Holder), finding));
        }
    }

    private static TraceProblem ToMessage(IReadOnlyList<BatchId> batches, TracingPlace? holder, Finding finding)
    {
        var problem = new TraceProblem { Holder = holder, Basis = finding.ToBasis() };
        problem.Batches.AddRange(batches.Select(b => b.Key));
        return problem;
    }
}
