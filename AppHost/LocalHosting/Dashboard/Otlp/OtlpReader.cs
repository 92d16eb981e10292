using Quzhou.AppHost.LocalHosting.Dashboard.Otlp.Wire;
using Quzhou.AppHost.LocalHosting.Dashboard.Telemetry;
using LogRecord = Quzhou.AppHost.LocalHosting.Dashboard.Telemetry.LogRecord;
using Span = Quzhou.AppHost.LocalHosting.Dashboard.Telemetry.Span;

namespace Quzhou.AppHost.LocalHosting.Dashboard.Otlp;

/// <summary>Takes batches into the store. What is malformed in a batch is counted and told; the rest of it is taken.</summary>
internal sealed class OtlpReader(TelemetryStore store, TimeProvider clock)
{
    private readonly OtlpText text = new(store.Options);
    private readonly MetricReader metrics = new(new OtlpText(store.Options));

    internal ExportLogsServiceResponse Take(ExportLogsServiceRequest request)
    {
        var records = new List<LogRecord>();
        foreach (var resource in request.ResourceLogs)
        {
            var origin = text.Origin(resource.Resource);
            foreach (var scope in resource.ScopeLogs)
                records.AddRange(scope.LogRecords.Select(r => Read(r, origin, text.Text(scope.Scope?.Name ?? ""))));
        }
        store.Logs.Add(records);
        return new ExportLogsServiceResponse();
    }

    internal ExportTraceServiceResponse Take(ExportTraceServiceRequest request)
    {
        var spans = new List<Span>();
        var rejected = 0L;
        foreach (var resource in request.ResourceSpans)
        {
            var origin = text.Origin(resource.Resource);
            foreach (var scope in resource.ScopeSpans)
            {
                foreach (var span in scope.Spans)
                {
                    if (Read(span, origin, text.Text(scope.Scope?.Name ?? "")) is { } read)
                        spans.Add(read);
                    else
                        rejected++;
                }
            }
        }
        store.Traces.Add(spans);
        store.Dropped.NotOtlp(rejected);
        var response = new ExportTraceServiceResponse();
        if (rejected > 0)
            response.PartialSuccess = new ExportTracePartialSuccess { RejectedSpans = rejected, ErrorMessage = "A span needs a trace id of 16 bytes, a span id of 8 bytes and a start time." };
        return response;
    }

    internal ExportMetricsServiceResponse Take(ExportMetricsServiceRequest request)
    {
        var measurements = new List<Measurement>();
        var rejected = 0L;
        foreach (var resource in request.ResourceMetrics)
        {
            var origin = text.Origin(resource.Resource);
            foreach (var scope in resource.ScopeMetrics)
            {
                foreach (var metric in scope.Metrics)
                    rejected += metrics.Read(metric, origin, text.Text(scope.Scope?.Name ?? ""), measurements);
            }
        }
        store.Metrics.Add(measurements);
        store.Dropped.NotOtlp(rejected);
        var response = new ExportMetricsServiceResponse();
        if (rejected > 0)
            response.PartialSuccess = new ExportMetricsPartialSuccess { RejectedDataPoints = rejected, ErrorMessage = "A point needs a name, a time and a finite value; a histogram one count more than bounds, the bounds growing." };
        return response;
    }

    private LogRecord Read(Wire.LogRecord record, Origin origin, string scope)
    {
        var time = OtlpText.Time(record.TimeUnixNano) ?? OtlpText.Time(record.ObservedTimeUnixNano) ?? clock.GetUtcNow();
        return new LogRecord(
            time, SeverityOf(record.SeverityNumber), origin, scope, text.Text(record.Body), OtlpText.Id(record.TraceId, 16), OtlpText.Id(record.SpanId, 8), text.Attributes(record.Attributes));
    }

    private Span? Read(Wire.Span span, Origin origin, string scope)
    {
        if (OtlpText.Id(span.TraceId, 16) is not { } traceId || OtlpText.Id(span.SpanId, 8) is not { } spanId || OtlpText.Time(span.StartTimeUnixNano) is not { } start)
            return null;

        // A clock that was set back makes an end before the start: such a span is short, not negative.
        var end = OtlpText.Time(span.EndTimeUnixNano) is { } given && given > start ? given : start;
        return new Span(
            traceId, spanId, OtlpText.Id(span.ParentSpanId, 8), text.Text(span.Name), KindOf(span.Kind), origin, scope, start, end - start,
            span.Status?.Code switch { 1 => SpanStatus.Ok, 2 => SpanStatus.Error, _ => SpanStatus.Unset }, text.Text(span.Status?.Message ?? ""), text.Attributes(span.Attributes),
            [.. span.Events.Take(store.Options.MaxAttributes).Select(e => new SpanEvent(OtlpText.Time(e.TimeUnixNano) ?? start, text.Text(e.Name), text.Attributes(e.Attributes)))],
            [.. span.Links.Take(store.Options.MaxAttributes).Select(LinkOf).OfType<SpanLink>()]);
    }

    private static SpanLink? LinkOf(Wire.Span.Types.Link link) =>
        OtlpText.Id(link.TraceId, 16) is { } traceId && OtlpText.Id(link.SpanId, 8) is { } spanId ? new SpanLink(traceId, spanId) : null;

    private static SpanKind KindOf(int kind) => kind switch
    {
        2 => SpanKind.Server,
        3 => SpanKind.Client,
        4 => SpanKind.Producer,
        5 => SpanKind.Consumer,
        _ => SpanKind.Internal,
    };

    // Four numbers of the protocol make one of ours; what is not set is information.
    private static Severity SeverityOf(int number) => number switch
    {
        <= 0 => Severity.Information,
        <= 4 => Severity.Trace,
        <= 8 => Severity.Debug,
        <= 12 => Severity.Information,
        <= 16 => Severity.Warning,
        <= 20 => Severity.Error,
        _ => Severity.Critical,
    };
}
