using System.Diagnostics;

namespace Quzhou.Benchmarks;

/// <summary>What was measured: one call after the other, then many at once.</summary>
/// <param name="Name">What.</param>
/// <param name="P50">Median in milliseconds.</param>
/// <param name="P99">99th percentile in milliseconds.</param>
/// <param name="PerSecond">Calls a second with <see cref="Callers"/> at once; 0 when that was not measured.</param>
internal sealed record Measurement(string Name, double P50, double P99, double PerSecond)
{
    internal const int Callers = 16;

    internal static async Task<Measurement> TakeAsync(string name, int calls, Func<Task> call, bool inParallel = true)
    {
        for (var i = 0; i < Math.Max(calls / 5, 5); i++)
            await call();
        var times = new double[calls];
        for (var i = 0; i < calls; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await call();
            times[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }
        Array.Sort(times);
        var perSecond = 0.0;
        if (inParallel)
        {
            var started = Stopwatch.GetTimestamp();
            await Parallel.ForEachAsync(Enumerable.Range(0, calls), new ParallelOptions { MaxDegreeOfParallelism = Callers }, async (_, _) => await call());
            perSecond = calls / Stopwatch.GetElapsedTime(started).TotalSeconds;
        }
        return new Measurement(name, times[calls / 2], times[Math.Min(calls - 1, calls * 99 / 100)], perSecond);
    }
}
