using System.IO.Compression;
using System.Net;
using Google.Protobuf;
using Grpc.Core;
using Quzhou.AppHost.LocalHosting.Dashboard;
using Quzhou.AppHost.LocalHosting.Dashboard.Otlp.Wire;
using Quzhou.AppHost.LocalHosting.Dashboard.Telemetry;
using Quzhou.TestServers;

namespace Quzhou.AppHost.Tests.Dashboard;

/// <summary>The receiver on real ports: well-formed, malformed, oversized, unauthorised and flooding exporters.</summary>
public sealed class OtlpTests
{
    [Fact]
    public async Task Logs_traces_and_metrics_arrive_over_grpc()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        await new LogsService.LogsServiceClient(dashboard.Channel).ExportAsync(Logs("hello"), dashboard.Key);
        await new TraceService.TraceServiceClient(dashboard.Channel).ExportAsync(Trace(), dashboard.Key);
        await new MetricsService.MetricsServiceClient(dashboard.Channel).ExportAsync(Metric(12.5), dashboard.Key);

        var (page, _) = dashboard.Store.Logs.Find(new LogFilter { Text = "hello" }, 0, 10);
        page.Single().Record.Origin.ShouldBe(new Origin("credit", "credit-0"));
        dashboard.Store.Traces.Get("0102030405060708090a0b0c0d0e0f10").Single().Name.ShouldBe("ImposePunishment");
        dashboard.Store.Metrics.Get("credit", "meter", "outbox.age", DateTimeOffset.MinValue).Single().Points.Single().Value.ShouldBe(12.5);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_same_arrives_over_http_compressed_or_not(bool compressed)
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        using var exporter = dashboard.Exporter();

        (await PostAsync(exporter, "/v1/logs", Logs("over http").ToByteArray(), compressed)).ShouldBe(HttpStatusCode.OK);
        (await PostAsync(exporter, "/v1/traces", Trace().ToByteArray(), compressed)).ShouldBe(HttpStatusCode.OK);
        (await PostAsync(exporter, "/v1/metrics", Metric(1).ToByteArray(), compressed)).ShouldBe(HttpStatusCode.OK);

        dashboard.Store.Logs.Find(new LogFilter { Text = "over http" }, 0, 10).Matching.ShouldBe(1);
        dashboard.Store.Metrics.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Without_the_key_of_this_run_nothing_is_taken()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        var logs = new LogsService.LogsServiceClient(dashboard.Channel);

        (await Should.ThrowAsync<RpcException>(async () => await logs.ExportAsync(Logs("x")))).StatusCode.ShouldBe(StatusCode.Unauthenticated);
        (await Should.ThrowAsync<RpcException>(async () => await logs.ExportAsync(Logs("x"), new Metadata { { "x-otlp-api-key", "wrong" } }))).StatusCode.ShouldBe(StatusCode.Unauthenticated);
        using var exporter = new HttpClient { BaseAddress = new Uri(dashboard.Addresses.OtlpHttp) };
        (await PostAsync(exporter, "/v1/logs", Logs("x").ToByteArray())).ShouldBe(HttpStatusCode.Unauthorized);
        dashboard.Store.Logs.Version.ShouldBe(0);
    }

    [Fact]
    public async Task What_is_malformed_in_a_batch_is_told_and_the_rest_is_taken()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        var batch = Trace();
        var spans = batch.ResourceSpans[0].ScopeSpans[0].Spans;
        spans.Add(new LocalHosting.Dashboard.Otlp.Wire.Span { Name = "no ids", StartTimeUnixNano = 1 });
        spans.Add(new LocalHosting.Dashboard.Otlp.Wire.Span { Name = "short id", TraceId = ByteString.CopyFrom(1, 2), SpanId = ByteString.CopyFrom(new byte[8]), StartTimeUnixNano = 1 });
        var metrics = Metric(double.NaN);
        metrics.ResourceMetrics[0].ScopeMetrics[0].Metrics.Add(new Metric
        {
            Name = "crooked", Histogram = new() { DataPoints = { new HistogramDataPoint { TimeUnixNano = Now, ExplicitBounds = { 5, 1 }, BucketCounts = { 1, 1, 1 } } } },
        });

        var traces = await new TraceService.TraceServiceClient(dashboard.Channel).ExportAsync(batch, dashboard.Key);
        var points = await new MetricsService.MetricsServiceClient(dashboard.Channel).ExportAsync(metrics, dashboard.Key);

        traces.PartialSuccess.RejectedSpans.ShouldBe(2);
        points.PartialSuccess.RejectedDataPoints.ShouldBe(2);
        dashboard.Store.Traces.Find(new TraceFilter(), 0, 10).Matching.ShouldBe(1);
        dashboard.Store.Metrics.Count.ShouldBe(0);
        dashboard.Store.Dropped.Malformed.ShouldBe(4);
    }

    [Fact]
    public async Task What_is_not_otlp_is_refused()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        using var exporter = dashboard.Exporter();

        (await PostAsync(exporter, "/v1/logs", [0xff, 0xff, 0xff, 0xff])).ShouldBe(HttpStatusCode.BadRequest);
        (await PostAsync(exporter, "/v1/logs", [1, 2, 3], pretendsToBeCompressed: true)).ShouldBe(HttpStatusCode.BadRequest);
        using var json = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        (await exporter.PostAsync("/v1/logs", json)).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        dashboard.Store.Dropped.Malformed.ShouldBe(3);
    }

    [Fact]
    public async Task What_is_too_large_is_refused_packed_or_not()
    {
        await using var dashboard = await RunningDashboard.StartAsync(new DashboardOptions { MaxRequestBytes = 50_000 });
        using var exporter = dashboard.Exporter();
        var large = Logs(new string('x', 90_000));

        (await PostAsync(exporter, "/v1/logs", large.ToByteArray())).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await PostAsync(exporter, "/v1/logs", large.ToByteArray(), compressed: true)).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        var error = await Should.ThrowAsync<RpcException>(async () => await new LogsService.LogsServiceClient(dashboard.Channel).ExportAsync(large, dashboard.Key));

        error.StatusCode.ShouldBe(StatusCode.ResourceExhausted);
        dashboard.Store.Logs.Version.ShouldBe(0);
        await Deadline.UntilAsync(() => Task.FromResult(dashboard.Store.Dropped.Oversized >= 2));
    }

    [Fact]
    public async Task A_flood_stays_within_the_limits_and_everything_is_counted()
    {
        var options = new DashboardOptions { MaxLogs = 500, MaxLogBytes = 200_000, MaxConcurrentExports = 2 };
        await using var dashboard = await RunningDashboard.StartAsync(options);
        var logs = new LogsService.LogsServiceClient(dashboard.Channel);
        var batch = Logs([.. Enumerable.Range(0, 200).Select(i => $"flood {i}")]);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 100).Select(async _ =>
        {
            try
            {
                await logs.ExportAsync(batch, dashboard.Key);
                return StatusCode.OK;
            }
            catch (RpcException refused)
            {
                return refused.StatusCode;
            }
        }));

        outcomes.ShouldAllBe(o => o == StatusCode.OK || o == StatusCode.Unavailable);
        var taken = outcomes.Count(o => o == StatusCode.OK);
        dashboard.Store.Dropped.TurnedAway.ShouldBe(100 - taken);
        dashboard.Store.Logs.Bytes.ShouldBeLessThanOrEqualTo(options.MaxLogBytes);
        var (_, kept) = dashboard.Store.Logs.Find(new LogFilter(), 0, 1);
        kept.ShouldBeLessThanOrEqualTo(options.MaxLogs);
        (dashboard.Store.Dropped.Logs + kept).ShouldBe(taken * 200L);

        // Afterwards it takes what comes.
        await logs.ExportAsync(Logs("after the flood"), dashboard.Key);
        dashboard.Store.Logs.Find(new LogFilter { Text = "after the flood" }, 0, 1).Matching.ShouldBe(1);
    }

    [Fact]
    public async Task The_ports_do_not_serve_each_other()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        using var exporter = dashboard.Exporter();
        (await exporter.GetAsync("/traces")).IsSuccessStatusCode.ShouldBeFalse();
        using var browser = dashboard.Browser();
        using var content = new ByteArrayContent(Logs("x").ToByteArray());
        content.Headers.ContentType = new("application/x-protobuf");
        (await browser.PostAsync("/v1/logs", content)).IsSuccessStatusCode.ShouldBeFalse();
        dashboard.Store.Logs.Version.ShouldBe(0);
    }

    private static ulong Now => (ulong)(DateTimeOffset.UtcNow - DateTimeOffset.UnixEpoch).Ticks * 100;

    private static LocalHosting.Dashboard.Otlp.Wire.Resource Resource() => new()
    {
        Attributes =
        {
            new KeyValue { Key = "service.name", Value = new AnyValue { StringValue = "credit" } },
            new KeyValue { Key = "service.instance.id", Value = new AnyValue { StringValue = "credit-0" } },
        },
    };

    private static ExportLogsServiceRequest Logs(params string[] messages) => new()
    {
        ResourceLogs =
        {
            new ResourceLogs
            {
                Resource = Resource(),
                ScopeLogs = { new ScopeLogs { LogRecords = { messages.Select(m => new LocalHosting.Dashboard.Otlp.Wire.LogRecord { TimeUnixNano = Now, SeverityNumber = 9, Body = new AnyValue { StringValue = m } }) } } },
            },
        },
    };

    private static ExportTraceServiceRequest Trace() => new()
    {
        ResourceSpans =
        {
            new ResourceSpans
            {
                Resource = Resource(),
                ScopeSpans =
                {
                    new ScopeSpans
                    {
                        Spans =
                        {
                            new LocalHosting.Dashboard.Otlp.Wire.Span
                            {
                                TraceId = ByteString.CopyFrom([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]), SpanId = ByteString.CopyFrom([1, 2, 3, 4, 5, 6, 7, 8]),
                                Name = "ImposePunishment", Kind = 2, StartTimeUnixNano = Now, EndTimeUnixNano = Now + 1000,
                            },
                        },
                    },
                },
            },
        },
    };

    private static ExportMetricsServiceRequest Metric(double value) => new()
    {
        ResourceMetrics =
        {
            new ResourceMetrics
            {
                Resource = Resource(),
                ScopeMetrics =
                {
                    new ScopeMetrics
                    {
                        Scope = new InstrumentationScope { Name = "meter" },
                        Metrics = { new Metric { Name = "outbox.age", Unit = "s", Gauge = new() { DataPoints = { new NumberDataPoint { TimeUnixNano = Now, AsDouble = value } } } } },
                    },
                },
            },
        },
    };

    private static async Task<HttpStatusCode> PostAsync(HttpClient exporter, string path, byte[] body, bool compressed = false, bool pretendsToBeCompressed = false)
    {
        if (compressed)
        {
            using var packed = new MemoryStream();
            await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
                await gzip.WriteAsync(body);
            body = packed.ToArray();
        }
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/x-protobuf");
        if (compressed || pretendsToBeCompressed)
            content.Headers.ContentEncoding.Add("gzip");
        using var answer = await exporter.PostAsync(path, content);
        return answer.StatusCode;
    }
}
