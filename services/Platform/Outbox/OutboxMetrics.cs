using System.Diagnostics.Metrics;

namespace Quzhou.Platform.Outbox;

/// <summary>How the outbox is doing: lag of what went out, failures, and what is still waiting.</summary>
internal sealed class OutboxMetrics
{
    internal const string MeterName = "Quzhou.Platform.Outbox";
    private readonly Histogram<double> lag;
    private readonly Counter<long> failures;
    private long pending;
    private double oldestAgeSeconds;

    public OutboxMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        lag = meter.CreateHistogram<double>("quzhou.outbox.lag", "ms", "From commit to broker confirmation");
        failures = meter.CreateCounter<long>("quzhou.outbox.failures", "{message}", "Publish attempts that failed");
        meter.CreateObservableGauge("quzhou.outbox.pending", () => Volatile.Read(ref pending), "{message}", "Messages not yet confirmed by the broker");
        meter.CreateObservableGauge("quzhou.outbox.oldest_age", () => Volatile.Read(ref oldestAgeSeconds), "s", "Age of the oldest pending message");
    }

    internal void Sent(TimeSpan after) => lag.Record(after.TotalMilliseconds);

    internal void Failed() => failures.Add(1);

    internal void Observe(long pendingNow, TimeSpan oldestAge)
    {
        Volatile.Write(ref pending, pendingNow);
        Volatile.Write(ref oldestAgeSeconds, oldestAge.TotalSeconds);
    }
}
