using System.Diagnostics.Metrics;

namespace Quzhou.FoodSafety.Alarms;

/// <summary>How much flows: alarms to watchers, readings from gateways.</summary>
internal sealed class AlarmMetrics
{
    internal const string MeterName = "Quzhou.FoodSafety";
    private readonly Counter<long> watched;
    private readonly Counter<long> received;
    private readonly Counter<long> written;
    private readonly Counter<long> escalated;
    private long watchedTotal;
    private long receivedTotal;
    private long writtenTotal;

    public AlarmMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        watched = meter.CreateCounter<long>("quzhou.alarm.changes.sent", "{change}", "Changes of alarms sent to watchers");
        received = meter.CreateCounter<long>("quzhou.cold-chain.readings.received", "{reading}", "Readings read from streams");
        written = meter.CreateCounter<long>("quzhou.cold-chain.readings.written", "{reading}", "Readings committed, with those refused or known before");
        escalated = meter.CreateCounter<long>("quzhou.alarm.escalations", "{alarm}", "Alarms that nobody took in time");
    }

    /// <summary>Changes sent since the start.</summary>
    internal long WatchedTotal => Volatile.Read(ref watchedTotal);

    /// <summary>Readings read since the start.</summary>
    internal long ReceivedTotal => Volatile.Read(ref receivedTotal);

    /// <summary>Readings committed since the start.</summary>
    internal long WrittenTotal => Volatile.Read(ref writtenTotal);

    internal void Watched()
    {
        watched.Add(1);
        Interlocked.Increment(ref watchedTotal);
    }

    internal void Received(int readings)
    {
        received.Add(readings);
        Interlocked.Add(ref receivedTotal, readings);
    }

    internal void Written(int readings)
    {
        written.Add(readings);
        Interlocked.Add(ref writtenTotal, readings);
    }

    internal void Escalated(int steps) => escalated.Add(steps);
}
