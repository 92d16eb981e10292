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
        var measured = Sizes.Select(Measure).ToList();
        var table = new Table().AddColumns(["Allocation, one core", .. measured.Select(m => $"{m.Candidates:#,0}")]);
        // The digest of the input is taken once, when the market is built; the run has that of the placement in it.
        Row("run, ms of processor", m => $"{m.Run:0}");
        Row("its keys sorted by radix, ms", m => $"{m.Radix:0}");
        Row("run to that", m => $"{m.Run / m.Radix:0.0} x");
        Row("its keys by Array.Sort, ms", m => $"{m.Sort:0}");
        Row("run to that", m => $"{m.Run / m.Sort:0.0} x");
        Row("market, bytes a candidate", m => $"{m.MarketBytes / m.Candidates}");
        Row("run, bytes a candidate", m => $"{m.RunBytes / m.Candidates}");
        Row("verification, ms", m => $"{m.Verify:0}");
        Row("groups of equals ruled on", m => $"{m.Ruled}");
        AnsiConsole.Write(table);

        void Row(string name, Func<Measured, string> cell) => table.AddRow([name, .. measured.Select(cell)]);
    }

    private static Measured Measure(int size)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (market, ruled) = Settle(size);
        var resident = GC.GetTotalMemory(forceFullCollection: true) - before;

        var allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        var final = (FinalAllocation)Allocator.Run(market);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - allocatedBefore;
        var keys = Keys(market, final);
        return new Measured(
            size,
            Best(() => Allocator.Run(market)),
            Best(() => CandidateRanking.Of(market)),
            Best(() =>
            {
                var copy = (UInt128[])keys.Clone();
                Array.Sort(copy);
                return copy;
            }),
            resident,
            allocated,
            Processor(() => PlacementVerifier.Verify(market, final)),
            ruled);
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

    private static double Best(Func<object> work) => Enumerable.Range(0, Runs).Min(_ => Processor(work));

    private static double Processor(Func<object> work)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var started = process.TotalProcessorTime;
        GC.KeepAlive(work());
        process.Refresh();
        return (process.TotalProcessorTime - started).TotalMilliseconds;
    }

    private sealed record Measured(
        int Candidates, double Run, double Radix, double Sort, long MarketBytes, long RunBytes, double Verify, int Ruled);
}
