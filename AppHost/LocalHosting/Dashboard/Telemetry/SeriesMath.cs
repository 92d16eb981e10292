namespace Quzhou.AppHost.LocalHosting.Dashboard.Telemetry;

/// <summary>What a chart shows of a series' points.</summary>
internal static class SeriesMath
{
    /// <summary>Growth per second between neighbouring points; a value that fell began anew at zero.</summary>
    internal static IReadOnlyList<(DateTimeOffset Time, double Value)> Rate(IReadOnlyList<Point> points) =>
    [
        .. Neighbours(points).Select(pair =>
        {
            var grown = pair.Now.Value >= pair.Then.Value ? pair.Now.Value - pair.Then.Value : pair.Now.Value;
            return (pair.Now.Time, grown / (pair.Now.Time - pair.Then.Time).TotalSeconds);
        }),
    ];

    /// <summary>The values as they are.</summary>
    internal static IReadOnlyList<(DateTimeOffset Time, double Value)> Values(IReadOnlyList<Point> points) => [.. points.Select(p => (p.Time, p.Value))];

    /// <summary>A percentile of what was measured between neighbouring points; nothing where nothing was.</summary>
    internal static IReadOnlyList<(DateTimeOffset Time, double Value)> Percentile(IReadOnlyList<Point> points, double share) =>
    [
        .. Neighbours(points).Where(pair => pair.Now.Buckets is not null)
            .Select(pair => (pair.Now.Time, Value: pair.Now.Buckets!.Since(pair.Then.Buckets).Percentile(share)))
            .Where(p => p.Value is not null).Select(p => (p.Time, p.Value!.Value)),
    ];

    /// <summary>Counts by size over all series and points; empty when their buckets differ.</summary>
    internal static IReadOnlyList<(string Label, long Count)> Distribution(IReadOnlyList<Series> series)
    {
        var counted = series.Where(s => s.Points.Count > 0 && s.Points[^1].Buckets is not null)
            .Select(s => s.Points[^1].Buckets!.Since(s.Points.Count > 1 ? s.Points[0].Buckets : null)).ToList();
        if (counted.Count == 0 || counted.Exists(b => !b.Bounds.SequenceEqual(counted[0].Bounds)))
            return [];
        var bounds = counted[0].Bounds;
        return
        [
            .. Enumerable.Range(0, bounds.Count + 1).Select(i => (
                i < bounds.Count ? $"≤ {Components.Words.Show(bounds[i])}" : bounds.Count == 0 ? "∑" : $"> {Components.Words.Show(bounds[^1])}",
                counted.Sum(b => b.Counts[i]))),
        ];
    }

    /// <summary>What tells the series apart: the attributes that are not the same in all, and the process where there are several.</summary>
    internal static IReadOnlyList<string> ShortLabels(IReadOnlyList<Series> series)
    {
        var same = series.Count < 2 ? [] : series.Select(s => s.Attributes.ToHashSet()).Aggregate((all, next) => [.. all.Intersect(next)]);
        var instances = series.Select(s => s.Instrument.Origin.Instance).Distinct(StringComparer.Ordinal).Count();
        return
        [
            .. series.Select(s =>
            {
                var label = Attribute.Label([.. s.Attributes.Where(a => !same.Contains(a))]);
                return instances > 1 || label.Length == 0 ? $"{s.Instrument.Origin.Instance} {label}".TrimEnd() : label;
            }),
        ];
    }

    private static IEnumerable<(Point Then, Point Now)> Neighbours(IReadOnlyList<Point> points) =>
        points.Zip(points.Skip(1)).Where(pair => pair.Second.Time > pair.First.Time);
}
