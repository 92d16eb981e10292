using System.ComponentModel.DataAnnotations;

namespace Quzhou.AppHost.LocalHosting.Dashboard;

/// <summary>
/// Limits and ports of the dashboard: section <c>Dashboard</c> of the configuration, for example the variable
/// <c>Dashboard__MaxLogs</c>. Whatever arrives, the memory stays below the sum of the byte limits.
/// </summary>
internal sealed class DashboardOptions
{
    /// <summary>Log records kept; the oldest goes first.</summary>
    [Range(100, 1_000_000)]
    public int MaxLogs { get; set; } = 20_000;

    /// <summary>Bytes of log records kept, estimated.</summary>
    [Range(100_000, 4_000_000_000)]
    public long MaxLogBytes { get; set; } = 64_000_000;

    /// <summary>Traces kept; the one that changed longest ago goes first.</summary>
    [Range(10, 1_000_000)]
    public int MaxTraces { get; set; } = 5_000;

    /// <summary>Spans kept of one trace; further ones are dropped.</summary>
    [Range(10, 100_000)]
    public int MaxSpansPerTrace { get; set; } = 5_000;

    /// <summary>Bytes of traces kept, estimated.</summary>
    [Range(100_000, 4_000_000_000)]
    public long MaxTraceBytes { get; set; } = 96_000_000;

    /// <summary>Series kept (an instrument of a process with one set of attributes); further ones are dropped.</summary>
    [Range(10, 100_000)]
    public int MaxSeries { get; set; } = 4_000;

    /// <summary>Points kept of a series; the oldest goes first.</summary>
    [Range(10, 10_000)]
    public int MaxPointsPerSeries { get; set; } = 600;

    /// <summary>Lines of console output kept of each resource; the oldest goes first.</summary>
    [Range(100, 100_000)]
    public int MaxConsoleLines { get; set; } = 5_000;

    /// <summary>Attributes kept of a record, span or point.</summary>
    [Range(8, 1_000)]
    public int MaxAttributes { get; set; } = 128;

    /// <summary>Characters kept of a text.</summary>
    [Range(64, 100_000)]
    public int MaxTextLength { get; set; } = 8_192;

    /// <summary>Bytes of one request of an exporter.</summary>
    [Range(10_000, 100_000_000)]
    public int MaxRequestBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>Requests of exporters worked on at once; further ones are asked to come again.</summary>
    [Range(1, 1_000)]
    public int MaxConcurrentExports { get; set; } = 16;

    /// <summary>Seconds that a message may wait in an outbox before it is an alert.</summary>
    [Range(1, 86_400)]
    public int AlertOutboxAgeSeconds { get; set; } = 60;

    /// <summary>Port of the pages; another free one when it is taken.</summary>
    [Range(1, 65_535)]
    public int Port { get; set; } = 18888;

    /// <summary>Port of OTLP over gRPC.</summary>
    [Range(1, 65_535)]
    public int OtlpGrpcPort { get; set; } = 18889;

    /// <summary>Port of OTLP over HTTP with protobuf.</summary>
    [Range(1, 65_535)]
    public int OtlpHttpPort { get; set; } = 18890;
}
