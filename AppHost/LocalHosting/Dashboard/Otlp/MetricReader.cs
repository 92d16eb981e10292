using Google.Protobuf.Collections;
using Quzhou.AppHost.LocalHosting.Dashboard.Otlp.Wire;
using Quzhou.AppHost.LocalHosting.Dashboard.Telemetry;
using Exemplar = Quzhou.AppHost.LocalHosting.Dashboard.Telemetry.Exemplar;

namespace Quzhou.AppHost.LocalHosting.Dashboard.Otlp;

/// <summary>Reads the points of an instrument.</summary>
internal sealed class MetricReader(OtlpText text)
{
    private const int Delta = 1;
    private const int MaxBuckets = 512;

    /// <returns>How many points are malformed.</returns>
    internal int Read(Metric metric, Origin origin, string scope, List<Measurement> into)
    {
        var before = into.Count;
        switch (metric.DataCase)
        {
            case Metric.DataOneofCase.Gauge:
                Numbers(InstrumentKind.Gauge, metric.Gauge.DataPoints, isDelta: false);
                return metric.Gauge.DataPoints.Count - (into.Count - before);
            case Metric.DataOneofCase.Sum:
                var sum = metric.Sum;
                Numbers(sum.IsMonotonic ? InstrumentKind.Counter : InstrumentKind.UpDownCounter, sum.DataPoints, sum.AggregationTemporality == Delta);
                return sum.DataPoints.Count - (into.Count - before);
            case Metric.DataOneofCase.Histogram:
                foreach (var point in metric.Histogram.DataPoints)
                    Add(InstrumentKind.Histogram, point.Attributes, Point(point.TimeUnixNano, point.Sum, BucketsOf(point), point.Exemplars), metric.Histogram.AggregationTemporality == Delta);
                return metric.Histogram.DataPoints.Count - (into.Count - before);
            case Metric.DataOneofCase.ExponentialHistogram:
                foreach (var point in metric.ExponentialHistogram.DataPoints)
                    Add(InstrumentKind.Histogram, point.Attributes, Point(point.TimeUnixNano, point.Sum, ExponentialBuckets.Of(point), point.Exemplars), metric.ExponentialHistogram.AggregationTemporality == Delta);
                return metric.ExponentialHistogram.DataPoints.Count - (into.Count - before);
            default:
                return 1;
        }

        void Numbers(InstrumentKind kind, RepeatedField<NumberDataPoint> points, bool isDelta)
        {
            foreach (var point in points)
            {
                var value = point.ValueCase switch
                {
                    NumberDataPoint.ValueOneofCase.AsDouble => point.AsDouble,
                    NumberDataPoint.ValueOneofCase.AsInt => point.AsInt,
                    _ => double.NaN,
                };
                Add(kind, point.Attributes, OtlpText.Time(point.TimeUnixNano) is { } time ? new Point(time, value, null, ExemplarOf(point.Exemplars)) : null, isDelta);
            }
        }

        void Add(InstrumentKind kind, RepeatedField<KeyValue> attributes, Point? point, bool isDelta)
        {
            if (point is null || !double.IsFinite(point.Value) || metric.Name.Length == 0)
                return;
            var instrument = new Instrument(origin, scope, text.Text(metric.Name), text.Text(metric.Description), text.Text(metric.Unit), kind);
            into.Add(new Measurement(instrument, text.Attributes(attributes), point, isDelta));
        }
    }

    private static Point? Point(ulong time, double sum, Buckets? buckets, RepeatedField<Wire.Exemplar> exemplars) =>
        buckets is not null && OtlpText.Time(time) is { } at ? new Point(at, sum, buckets, ExemplarOf(exemplars)) : null;

    private static Buckets? BucketsOf(HistogramDataPoint point)
    {
        // A histogram without buckets is a count and a sum: all of it is one bucket.
        if (point.BucketCounts.Count == 0 && point.ExplicitBounds.Count == 0)
            return new Buckets([], [Count(point.Count)]);
        var isValid = point.BucketCounts.Count == point.ExplicitBounds.Count + 1
            && point.BucketCounts.Count <= MaxBuckets
            && point.ExplicitBounds.All(double.IsFinite)
            && point.ExplicitBounds.Zip(point.ExplicitBounds.Skip(1)).All(pair => pair.First < pair.Second);
        return isValid ? new Buckets([.. point.ExplicitBounds], [.. point.BucketCounts.Select(Count)]) : null;
    }

    private static long Count(ulong count) => (long)Math.Min(count, long.MaxValue / 1024);

    private static Exemplar? ExemplarOf(RepeatedField<Wire.Exemplar> exemplars)
    {
        foreach (var exemplar in exemplars.OrderByDescending(e => e.TimeUnixNano))
        {
            if (OtlpText.Id(exemplar.TraceId, 16) is { } traceId && OtlpText.Id(exemplar.SpanId, 8) is { } spanId && OtlpText.Time(exemplar.TimeUnixNano) is { } time)
                return new Exemplar(time, exemplar.ValueCase == Wire.Exemplar.ValueOneofCase.AsInt ? exemplar.AsInt : exemplar.AsDouble, traceId, spanId);
        }
        return null;
    }
}
