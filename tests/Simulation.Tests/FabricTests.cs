using System.Globalization;
using Quzhou.Simulation.Tests.Fabric;

namespace Quzhou.Simulation.Tests;

/// <summary>
/// Ten thousand cities, each with its own duplicates, reorderings, losses, purges and crashes at every step: every
/// punishment ends enforced everywhere, or visibly overdue. <c>QUZHOU_SIM_SEED=n</c> replays one city.
/// </summary>
public sealed class FabricTests
{
    private const int Seeds = 10_000;

    [Fact]
    public void Every_punishment_ends_enforced_everywhere_or_visibly_overdue()
    {
        var one = Environment.GetEnvironmentVariable("QUZHOU_SIM_SEED");
        var seeds = one is null ? Enumerable.Range(1, Seeds).Select(i => (ulong)i) : [ulong.Parse(one, CultureInfo.InvariantCulture)];
        var met = new int[Enum.GetValues<Fault>().Length];

        foreach (var seed in seeds)
        {
            var city = new City(seed);
            city.Run();
            city.Problems().ShouldBeEmpty($"replay with QUZHOU_SIM_SEED={seed}");
            for (var i = 0; i < met.Length; i++)
                met[i] += city.Faults.Met[i];
        }

        // A fault that never struck was not survived.
        if (one is null)
            met.ShouldAllBe(n => n > 100);
    }

    [Fact]
    public void A_seed_replays()
    {
        var (first, second) = (new City(4711), new City(4711));
        first.Run();
        second.Run();

        second.Trace.ShouldBe(first.Trace);
        second.Faults.Met.ShouldBe(first.Faults.Met);
    }
}
