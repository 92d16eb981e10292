using System.Diagnostics.Metrics;
using Quzhou.Credit.Ledger;

namespace Quzhou.Credit.Scheduling;

/// <summary>How many objections press, and how many are late.</summary>
internal sealed class ObjectionMetrics
{
    private readonly Counter<long> alarms;
    private long due;
    private long overdue;

    public ObjectionMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(FanoutMetrics.MeterName);
        alarms = meter.CreateCounter<long>("quzhou.objection.alarms", "{alarm}", "Warnings before and after the end of a term, each once");
        meter.CreateObservableGauge("quzhou.objection.due", () => Volatile.Read(ref due), "{objection}", "Open objections whose warning day has come");
        meter.CreateObservableGauge("quzhou.objection.overdue", () => Volatile.Read(ref overdue), "{objection}", "Open objections whose term is over");
    }

    internal void Alarmed(string kind) => alarms.Add(1, new KeyValuePair<string, object?>("kind", kind));

    internal void Observe(long dueNow, long overdueNow)
    {
        Volatile.Write(ref due, dueNow);
        Volatile.Write(ref overdue, overdueNow);
    }
}
