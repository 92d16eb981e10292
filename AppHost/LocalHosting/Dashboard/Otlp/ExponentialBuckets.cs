using Quzhou.AppHost.LocalHosting.Dashboard.Otlp.Wire;
using Buckets = Quzhou.AppHost.LocalHosting.Dashboard.Telemetry.Buckets;

namespace Quzhou.AppHost.LocalHosting.Dashboard.Otlp;

/// <summary>Turns buckets that grow by a factor into buckets with bounds: bucket i ends at base to the power of offset + i + 1, the base being 2 to the power of 2 to the power of -scale.</summary>
internal static class ExponentialBuckets
{
    private const int MaxBuckets = 512;

    /// <returns>Null when a bound is not a number or there are too many.</returns>
    internal static Buckets? Of(ExponentialHistogramDataPoint point)
    {
        var negative = point.Negative?.BucketCounts ?? [];
        var positive = point.Positive?.BucketCounts ?? [];
        if (negative.Count + positive.Count > MaxBuckets || point.Scale is < -10 or > 20)
            return null;
        var logBase = Math.Pow(2, -point.Scale);
        var bounds = new List<double>();
        var counts = new List<long>();

        // From the most negative bucket to zero, then from zero up: a histogram's buckets ascend.
        for (var i = negative.Count - 1; i >= 0; i--)
            Add(-Math.Pow(2, logBase * (point.Negative!.Offset + i)), negative[i]);
        Add(positive.Count > 0 ? Math.Pow(2, logBase * point.Positive!.Offset) : 0, point.ZeroCount);
        for (var i = 0; i < positive.Count; i++)
            Add(Math.Pow(2, logBase * (point.Positive!.Offset + i + 1)), positive[i]);
        counts.Add(0);
        var ascends = bounds.TrueForAll(double.IsFinite) && bounds.Zip(bounds.Skip(1)).All(pair => pair.First < pair.Second);
        return ascends ? new Buckets(bounds, counts) : null;

        void Add(double bound, ulong count)
        {
            bounds.Add(bound);
            counts.Add((long)Math.Min(count, long.MaxValue / 1024));
        }
    }
}
