using FsCheck.Xunit;
using Quzhou.AppHost.LocalHosting.Dashboard;
using Quzhou.AppHost.LocalHosting.Dashboard.Otlp;
using Quzhou.AppHost.LocalHosting.Dashboard.Otlp.Wire;
using Quzhou.AppHost.LocalHosting.Dashboard.Telemetry;
using Attribute = Quzhou.AppHost.LocalHosting.Dashboard.Telemetry.Attribute;
using Buckets = Quzhou.AppHost.LocalHosting.Dashboard.Telemetry.Buckets;

namespace Quzhou.AppHost.Tests.Dashboard;

/// <summary>What a chart shows is what was measured.</summary>
public sealed class MetricTests
{
    private static readonly Buckets Hundred = new([10, 20, 50], [0, 50, 40, 10]);

    [Theory]
    [InlineData(0.25, 15)]
    [InlineData(0.5, 20)]
    [InlineData(0.7, 35)]
    [InlineData(0.9, 50)]
    [InlineData(1, 50)]
    public void A_percentile_lies_in_its_bucket(double share, double expected) => Hundred.Percentile(share)!.Value.ShouldBe(expected, 0.001);

    [Fact]
    public void Nothing_measured_has_no_percentile() => new Buckets([10], [0, 0]).Percentile(0.5).ShouldBeNull();

    [Property]
    public void A_larger_share_is_no_smaller_a_value(byte[] counts, byte low, byte high)
    {
        var buckets = new Buckets([.. Enumerable.Range(1, Math.Max(1, counts.Length)).Select(i => (double)i)], [.. counts.Select(c => (long)c), 0, .. counts.Length == 0 ? new long[1] : []]);
        var (less, more) = (Math.Min(low, high) / 255.0, Math.Max(low, high) / 255.0);

        (buckets.Percentile(less) ?? 0).ShouldBeLessThanOrEqualTo((buckets.Percentile(more) ?? 0) + 1e-9);
    }

    [Fact]
    public void Counts_since_an_earlier_point_are_the_difference_and_all_of_them_after_a_restart()
    {
        Hundred.Since(new Buckets([10, 20, 50], [0, 20, 40, 0])).Counts.ShouldBe([0, 30, 0, 10]);
        Hundred.Since(new Buckets([10, 20, 50], [0, 200, 0, 0])).Counts.ShouldBe(Hundred.Counts);
        Hundred.Since(null).ShouldBe(Hundred);
    }

    [Fact]
    public void The_rate_of_a_counter_survives_a_restart_of_its_process()
    {
        var store = new TelemetryStore(new DashboardOptions());
        store.Metrics.Add([Sample.Number(10, 0), Sample.Number(30, 2), Sample.Number(6, 3)]);

        SeriesMath.Rate(Points(store)).Select(r => r.Value).ShouldBe([10, 6]);
    }

    [Fact]
    public void Differences_are_added_up_so_that_both_kinds_of_exporters_read_the_same()
    {
        var store = new TelemetryStore(new DashboardOptions());
        store.Metrics.Add([Sample.Number(10, 0, isDelta: true), Sample.Number(5, 1, isDelta: true), Sample.Number(7, 2, isDelta: true)]);

        Points(store).Select(p => p.Value).ShouldBe([10, 15, 22]);
    }

    [Fact]
    public void Series_beyond_the_limit_are_counted_and_those_before_go_on()
    {
        var store = new TelemetryStore(new DashboardOptions { MaxSeries = 10, MaxPointsPerSeries = 10 });
        store.Metrics.Add([.. Enumerable.Range(0, 25).Select(i => Sample.Number(1, i, attributes: new Attribute("user", $"{i}")))]);
        store.Metrics.Add([.. Enumerable.Range(0, 15).Select(i => Sample.Number(1, i, attributes: new Attribute("user", "0")))]);

        store.Metrics.Count.ShouldBe(10);
        store.Dropped.Series.ShouldBe(15);
        store.Dropped.Points.ShouldBe(6);
    }

    [Fact]
    public void Labels_name_only_what_tells_series_apart()
    {
        var store = new TelemetryStore(new DashboardOptions());
        store.Metrics.Add(
        [
            Sample.Number(1, 0, attributes: [new Attribute("service", "credit"), new Attribute("code", "200")]),
            Sample.Number(1, 0, attributes: [new Attribute("service", "credit"), new Attribute("code", "500")]),
        ]);

        SeriesMath.ShortLabels(store.Metrics.Get("credit", "meter", "requests", Sample.Noon)).ShouldBe(["code=200", "code=500"]);
    }

    [Fact]
    public void Buckets_that_grow_by_a_factor_get_their_bounds()
    {
        // Scale 0: the factor is 2. Offset 1: the first bucket goes from 2 to 4.
        var point = new ExponentialHistogramDataPoint { Scale = 0, ZeroCount = 3, Positive = new() { Offset = 1, BucketCounts = { 5, 7 } } };

        var buckets = ExponentialBuckets.Of(point)!;

        buckets.Bounds.ShouldBe([2, 4, 8]);
        buckets.Counts.ShouldBe([3, 5, 7, 0]);
    }

    [Fact]
    public void Buckets_no_number_can_bound_are_refused() =>
        ExponentialBuckets.Of(new ExponentialHistogramDataPoint { Scale = -10, Positive = new() { Offset = 100, BucketCounts = { 1 } } }).ShouldBeNull();

    private static IReadOnlyList<LocalHosting.Dashboard.Telemetry.Point> Points(TelemetryStore store) =>
        store.Metrics.Get("credit", "meter", "requests", DateTimeOffset.MinValue).Single().Points;
}
