namespace Quzhou.AppHost.LocalHosting.Dashboard.Telemetry;

/// <summary>Everything that the dashboard shows of the running platform, in bounded memory.</summary>
internal sealed class TelemetryStore
{
    internal TelemetryStore(DashboardOptions options)
    {
        Options = options;
        Logs = new LogStore(options, Dropped);
        Traces = new TraceStore(options, Dropped);
        Metrics = new MetricStore(options, Dropped);
        Console = new ConsoleStore(options, Dropped);
    }

    internal DashboardOptions Options { get; }

    internal Dropped Dropped { get; } = new();

    internal LogStore Logs { get; }

    internal TraceStore Traces { get; }

    internal MetricStore Metrics { get; }

    internal ConsoleStore Console { get; }
}
