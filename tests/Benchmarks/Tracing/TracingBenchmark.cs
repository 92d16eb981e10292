using System.Diagnostics;
using Quzhou.FoodSafety.V1;
using Spectre.Console;

namespace Quzhou.Benchmarks.Tracing;

/// <summary>
/// A trace of a batch with ten thousand descendants among all events: the RPC, three ways to ask PostgreSQL for it, and a bare
/// select of the same rows when all their numbers are known already.
/// </summary>
internal static class TracingBenchmark
{
    private const int LargeFamilies = 20;
    private const int LargeFamily = 10_001;
    private const int ClosureFamilies = 5;
    private const int Calls = 100;

    internal static async Task RunAsync(long events)
    {
        await using var food = new FoodSafetyOnly();
        await food.StartAsync();
        var trade = new MadeUpTrade(events, LargeFamilies, LargeFamily);
        AnsiConsole.WriteLine(await TradeLoading.LoadAsync(food, trade));
        var closure = await ClosureTable.BuildAsync(food, ClosureFamilies);
        AnsiConsole.WriteLine(closure.Built);
        AnsiConsole.WriteLine(await SizesAsync(food));

        var roots = await RootsAsync(food);
        var bare = await BareSelect.PrepareAsync(food, roots);
        var table = new Table().AddColumns("What", "batches", "links", "best ms", "p50 ms", "p99 ms");
        await MeasureAsync(table, "bare select of the same rows, numbers known", roots, bare.ReadAsync);
        await MeasureAsync(table, "step by step, = ANY(array), planner's choice", roots, r => Alternatives.FrontierAsync(food, r, byIndex: false));
        await MeasureAsync(table, "step by step, by index (the product)", roots, r => Alternatives.FrontierAsync(food, r, byIndex: true));
        await MeasureAsync(table, "recursive query, planner's choice, then links", roots, r => Alternatives.RecursiveAsync(food, r, byIndex: false));
        await MeasureAsync(table, "recursive query, by index, then links", roots, r => Alternatives.RecursiveAsync(food, r, byIndex: true));
        await MeasureAsync(table, "closure table, then links", [.. roots.Take(ClosureFamilies)], r => ClosureTable.ReadAsync(food, r));
        await MeasureAsync(table, "TraceBatch, whole RPC", roots, async r =>
        {
            var answer = await food.Tracing.TraceBatchAsync(new TraceBatchRequest { Batch = r.Key, Direction = TraceDirection.Forward, MaxBatches = 20_000 });
            return (answer.Batches.Count, answer.Links.Count);
        });
        await MeasureAsync(table, "TraceBatch, backward from a leaf", roots, async r =>
        {
            var answer = await food.Tracing.TraceBatchAsync(new TraceBatchRequest { Batch = r.Leaf, Direction = TraceDirection.Backward, MaxBatches = 20_000 });
            return (answer.Batches.Count, answer.Links.Count);
        });
        await MeasureAsync(table, "GetRecallScope, whole RPC, 1,000 positions", roots, async r =>
        {
            var answer = await food.Tracing.GetRecallScopeAsync(new GetRecallScopeRequest { Batch = r.Key, MaxBatches = 20_000 });
            return (answer.Batches.Count, 0);
        }, calls: 20);
        AnsiConsole.Write(table);
    }

    private static async Task MeasureAsync(Table table, string name, IReadOnlyList<Root> roots, Func<Root, Task<(int Batches, int Links)>> read, int calls = Calls)
    {
        foreach (var root in roots)
            await read(root);
        var times = new List<double>();
        var (batches, links) = (0, 0);
        for (var i = 0; i < calls; i++)
        {
            var started = Stopwatch.GetTimestamp();
            (batches, links) = await read(roots[i % roots.Count]);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        times.Sort();
        table.AddRow(name, $"{batches:N0}", $"{links:N0}", $"{times[0]:0.0}", $"{times[calls / 2]:0.0}", $"{times[Math.Min(calls - 1, calls * 99 / 100)]:0.0}");
    }

    private static async Task<IReadOnlyList<Root>> RootsAsync(FoodSafetyOnly food)
    {
        var roots = new List<Root>();
        for (var family = 0; family < LargeFamilies; family++)
        {
            var key = MadeUpTrade.Batch(family, 0);
            await using var command = food.Database.CreateCommand("SELECT id FROM trace_batches WHERE key = $1");
            command.Parameters.AddWithValue(key);
            roots.Add(new Root((long)(await command.ExecuteScalarAsync())!, key, MadeUpTrade.Batch(family, LargeFamily - 1)));
        }
        return roots;
    }

    private static async Task<string> SizesAsync(FoodSafetyOnly food)
    {
        await using var command = food.Database.CreateCommand(
            "SELECT string_agg(relname || ' ' || pg_size_pretty(pg_total_relation_size(oid)), ', ' ORDER BY relname) FROM pg_class WHERE relkind = 'r' AND relname LIKE 'trace%'");
        return (string)(await command.ExecuteScalarAsync())!;
    }
}

/// <summary>A batch to trace.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Key">Its key.</param>
/// <param name="Leaf">Key of a batch that came out of it at last.</param>
internal sealed record Root(long Id, string Key, string Leaf);

/// <summary>The rows that a trace reads, selected by their numbers: no trace can be faster.</summary>
internal sealed class BareSelect
{
    private readonly FoodSafetyOnly food;
    private readonly Dictionary<long, long[]> nodes = [];

    private BareSelect(FoodSafetyOnly food) => this.food = food;

    internal static async Task<BareSelect> PrepareAsync(FoodSafetyOnly food, IReadOnlyList<Root> roots)
    {
        var bare = new BareSelect(food);
        foreach (var root in roots)
            bare.nodes[root.Id] = await Alternatives.NodesAsync(food, root);
        return bare;
    }

    internal async Task<(int Batches, int Links)> ReadAsync(Root root)
    {
        await using var connection = await food.Database.OpenConnectionAsync();
        var known = nodes[root.Id];
        return (await Alternatives.KeysAsync(connection, [.. known.Where(n => n > 0)]), await Alternatives.LinksAsync(connection, known));
    }
}
