namespace Quzhou.Simulation.Tests.Fabric;

/// <summary>The only source of chance in a run: the same seed gives the same run on every machine (SplitMix64).</summary>
internal sealed class Chance(ulong seed)
{
    private ulong state = seed;

    internal int Below(int bound) => (int)(Next() % (ulong)bound);

    internal bool OneIn(int n) => Below(n) == 0;

    internal T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    internal Guid Id()
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, Next());
        BitConverter.TryWriteBytes(bytes[8..], Next());
        return new Guid(bytes);
    }

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
