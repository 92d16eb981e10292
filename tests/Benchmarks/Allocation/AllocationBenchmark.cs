using System.Diagnostics;
using Quzhou.Admissions.Core.Allocation;
using Quzhou.Admissions.Core.Allocation.Verification;
using Spectre.Console;

namespace Quzhou.Benchmarks.Allocation;

/// <summary>
/// The allocation beside the sorting of its own keys, on one core: processor time, and memory a candidate (the market as it
/// lies in memory and everything that a run allocates, as if nothing of it were ever collected).
/// </summary>
internal static class AllocationBenchmark
{
    private const int Runs = 5;
    private static readonly int[] Sizes = [10_000, 100_000, 1_000_000];

    internal static void Run()
    {
        var table = new Table().AddColumns(
            "Candidates", "Schools", "run ms (CPU)", "radix sort of keys ms", "ratio", "Array.Sort of keys ms", "ratio", "market B/candidate", "run B/candidate", "verify ms", "groups ruled");
        foreach (var size in Sizes)
            Measure(size, table);
        AnsiConsole.Write(table);
    }

    private static void Measure(int size, Table table)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (market, ruled) = Settle(size);
        var resident = GC.GetTotalMemory(forceFullCollection: true) - before;
        _ = market.InputDigest;

        var allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        var final = (FinalAllocation)Allocator.Run(market);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - allocatedBefore;
        var run = Best(() => Allocator.Run(market));
        var radix = Best(() => CandidateRanking.Of(market));
        var keys = Keys(market, final);
        var sort = Best(() => Array.Sort((UInt128[])keys.Clone()));
        var verify = Best(() => PlacementVerifier.Verify(market, final).Count, runs: 1);
        table.AddRow(
            $"{size}", $"{size / 500}", $"{run:0}", $"{radix:0}", $"{run / radix:0.0} x", $"{sort:0}", $"{run / sort:0.0} x",
            $"{resident / size}", $"{allocated / size}", $"{verify:0}", $"{ruled}");
    }

    // Where equals straddle a last place somebody has to rule; here by id.
    private static (Market Market, int Ruled) Settle(int size)
    {
        List<TieRuling> rulings = [];
        while (true)
        {
            var builder = MadeUpCity.Build(size);
            rulings.ForEach(builder.Add);
            var market = builder.Build();
            if (Allocator.Run(market) is not NeedsDecision undecided)
                return (market, rulings.Count);
            rulings.AddRange(undecided.Groups.Select(g => new TieRuling(g.SchoolId, g.Channel, g.JuniorSchoolId, g.Members, "benchmark", "by id")));
        }
    }

    private static UInt128[] Keys(Market market, FinalAllocation final) =>
        [.. final.Places.Select(p => PriorityKey.Of(market.ValuesOf(p.CandidateId))).Select(k => new UInt128(k.High, k.Low))];

    private static double Best(Func<object> work, int runs = Runs)
    {
        var best = double.MaxValue;
        for (var i = 0; i < runs; i++)
        {
            GC.Collect();
            using var process = Process.GetCurrentProcess();
            var started = process.UserProcessorTime;
            work();
            process.Refresh();
            best = Math.Min(best, (process.UserProcessorTime - started).TotalMilliseconds);
        }
        return best;
    }

    private static double Best(Action work) => Best(() => { work(); return work; });

    private static double Best(Func<int> work, int runs) => Best(() => (object)work(), runs);
}
