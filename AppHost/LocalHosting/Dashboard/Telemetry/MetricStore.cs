namespace Quzhou.AppHost.LocalHosting.Dashboard.Telemetry;

/// <summary>What an instrument measures.</summary>
internal enum InstrumentKind
{
    Gauge,
    Counter,
    UpDownCounter,
    Histogram,
}

/// <summary>An instrument of a process.</summary>
internal sealed record Instrument(Origin Origin, string Scope, string Name, string Description, string Unit, InstrumentKind Kind);

/// <summary>A point of a series.</summary>
/// <param name="Time">When.</param>
/// <param name="Value">The value, or the sum of a histogram.</param>
/// <param name="Buckets">A histogram's counts; null for other instruments.</param>
/// <param name="Exemplar">Trace of one of the measurements.</param>
internal sealed record Point(DateTimeOffset Time, double Value, Buckets? Buckets, Exemplar? Exemplar);

/// <summary>One measurement of many.</summary>
internal sealed record Exemplar(DateTimeOffset Time, double Value, string TraceId, string SpanId);

/// <summary>Counts by size: <paramref name="Counts"/> has one more than <paramref name="Bounds"/>, for what is above the last.</summary>
internal sealed record Buckets(IReadOnlyList<double> Bounds, IReadOnlyList<long> Counts)
{
    internal long Total => Counts.Sum();

    /// <summary>Counts that came since an earlier point of the same series; all of them when the process began anew.</summary>
    internal Buckets Since(Buckets? earlier) =>
        earlier is null || earlier.Counts.Count != Counts.Count || earlier.Total > Total
            ? this
            : this with { Counts = [.. Counts.Zip(earlier.Counts, (now, then) => Math.Max(0, now - then))] };

    /// <summary>The value below which a share of the measurements lies, interpolated in its bucket; null when there are none.</summary>
    /// <param name="share">From 0 to 1.</param>
    internal double? Percentile(double share)
    {
        var total = Total;
        if (total == 0)
            return null;
        var wanted = share * total;
        var below = 0L;
        for (var i = 0; i < Counts.Count; i++)
        {
            if (below + Counts[i] < wanted || Counts[i] == 0)
            {
                below += Counts[i];
                continue;
            }
            var low = i == 0 ? Math.Min(0, Bounds.Count > 0 ? Bounds[0] : 0) : Bounds[i - 1];
            var high = i < Bounds.Count ? Bounds[i] : low;
            return low + ((high - low) * (wanted - below) / Counts[i]);
        }
        return Bounds.Count > 0 ? Bounds[^1] : null;
    }
}

/// <summary>A series: an instrument with one set of attributes, and its points, the oldest first.</summary>
internal sealed record Series(Instrument Instrument, string Label, IReadOnlyList<Attribute> Attributes, IReadOnlyList<Point> Points);

/// <summary>A point that arrived.</summary>
/// <param name="Instrument">What measured.</param>
/// <param name="Attributes">Which of its series.</param>
/// <param name="Point">What it measured.</param>
/// <param name="IsDelta">True when the value is what came since the last point, not since the start.</param>
internal readonly record struct Measurement(Instrument Instrument, IReadOnlyList<Attribute> Attributes, Point Point, bool IsDelta);

/// <summary>The newest points of every instrument.</summary>
internal sealed class MetricStore(DashboardOptions options, Dropped dropped)
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string Origin, string Instance, string Scope, string Name, string Label), Kept> series = [];
    private long version;

    /// <summary>Changes with every point.</summary>
    internal long Version => Interlocked.Read(ref version);

    internal int Count
    {
        get
        {
            lock (gate)
                return series.Count;
        }
    }

    internal void Add(IReadOnlyCollection<Measurement> measurements)
    {
        lock (gate)
        {
            foreach (var measurement in measurements)
                Add(measurement);
        }
    }

    /// <summary>The instruments of a resource, by library and name.</summary>
    internal IReadOnlyList<Instrument> Instruments(string resource)
    {
        lock (gate)
        {
            return
            [
                .. series.Values.Select(s => s.Instrument).Where(i => i.Origin.Name == resource)
                    .DistinctBy(i => (i.Scope, i.Name)).OrderBy(i => i.Scope, StringComparer.Ordinal).ThenBy(i => i.Name, StringComparer.Ordinal),
            ];
        }
    }

    /// <summary>Resources that sent a point, by name.</summary>
    internal IReadOnlyList<string> Resources()
    {
        lock (gate)
            return [.. series.Keys.Select(k => k.Origin).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The series of an instrument in all processes of a resource, with the points since a time.</summary>
    internal IReadOnlyList<Series> Get(string resource, string scope, string name, DateTimeOffset since)
    {
        lock (gate)
        {
            return
            [
                .. series.Where(s => s.Key.Origin == resource && s.Key.Scope == scope && s.Key.Name == name)
                    .OrderBy(s => s.Key.Instance, StringComparer.Ordinal).ThenBy(s => s.Key.Label, StringComparer.Ordinal)
                    .Select(s => new Series(s.Value.Instrument, s.Key.Label, s.Value.Attributes, [.. s.Value.Points.Items().Select(p => p.Item).Where(p => p.Time >= since)])),
            ];
        }
    }

    /// <summary>The newest point of every series whose instrument's name begins so.</summary>
    internal IReadOnlyList<(Series Series, Point Point)> Newest(string prefix)
    {
        lock (gate)
        {
            return
            [
                .. series.Where(s => s.Key.Name.StartsWith(prefix, StringComparison.Ordinal) && s.Value.Last is not null)
                    .Select(s => (new Series(s.Value.Instrument, s.Key.Label, s.Value.Attributes, []), s.Value.Last!)),
            ];
        }
    }

    private void Add(Measurement measurement)
    {
        var instrument = measurement.Instrument;
        var key = (instrument.Origin.Name, instrument.Origin.Instance, instrument.Scope, instrument.Name, Attribute.Label(measurement.Attributes));
        if (!series.TryGetValue(key, out var kept))
        {
            if (series.Count >= options.MaxSeries)
            {
                dropped.PointOfNewSeries();
                return;
            }
            series[key] = kept = new Kept(instrument, measurement.Attributes, new Ring<Point>(options.MaxPointsPerSeries, long.MaxValue, dropped.Point));
        }
        var point = measurement.IsDelta ? kept.Accumulate(measurement.Point) : measurement.Point;
        kept.Last = point;
        kept.Points.Add(point, 0);
        Interlocked.Increment(ref version);
    }

    private sealed class Kept(Instrument instrument, IReadOnlyList<Attribute> attributes, Ring<Point> points)
    {
        internal Instrument Instrument { get; } = instrument;

        internal IReadOnlyList<Attribute> Attributes { get; } = attributes;

        internal Ring<Point> Points { get; } = points;

        internal Point? Last { get; set; }

        // Everything is kept as it grows from the start, so that every reader computes differences in one way.
        internal Point Accumulate(Point delta)
        {
            if (Last is null)
                return delta;
            var sameShape = delta.Buckets is { } buckets && Last.Buckets is { } before && before.Counts.Count == buckets.Counts.Count;
            return delta with
            {
                Value = Last.Value + delta.Value,
                Buckets = sameShape ? delta.Buckets! with { Counts = [.. delta.Buckets.Counts.Zip(Last.Buckets!.Counts, (a, b) => a + b)] } : delta.Buckets,
            };
        }
    }
}
