using System.Diagnostics.Metrics;

namespace Quzhou.Licensing.Scheduling;

/// <summary>How much work is late, and how often that was alarmed.</summary>
internal sealed class WorkMetrics
{
    private const string MeterName = "Quzhou.Licensing";
    private readonly Counter<long> alarms;
    private long overdue;

    public WorkMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        alarms = meter.CreateCounter<long>("quzhou.licensing.work.alarms", "{alarm}", "Last days that passed, each once");
        meter.CreateObservableGauge("quzhou.licensing.work.overdue", () => Volatile.Read(ref overdue), "{item}", "Open work whose last day is over");
    }

    internal void Alarmed(V1.WorkKind kind) => alarms.Add(1, new KeyValuePair<string, object?>("kind", kind.ToString()));

    internal void Observe(long overdueNow) => Volatile.Write(ref overdue, overdueNow);
}
