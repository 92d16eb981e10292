namespace Quzhou.AppHost.LocalHosting.Dashboard.Telemetry;

/// <summary>What could not be kept or taken since the start: nothing goes without being counted.</summary>
internal sealed class Dropped
{
    private long logs, traces, spans, points, series, console, malformed, oversized, turnedAway;

    /// <summary>Log records that made room for newer ones.</summary>
    internal long Logs => Interlocked.Read(ref logs);

    /// <summary>Traces that made room for newer ones.</summary>
    internal long Traces => Interlocked.Read(ref traces);

    /// <summary>Spans beyond the limit of one trace.</summary>
    internal long Spans => Interlocked.Read(ref spans);

    /// <summary>Points that made room for newer ones.</summary>
    internal long Points => Interlocked.Read(ref points);

    /// <summary>Points of series beyond the limit.</summary>
    internal long Series => Interlocked.Read(ref series);

    /// <summary>Lines of console output that made room for newer ones.</summary>
    internal long Console => Interlocked.Read(ref console);

    /// <summary>Records, spans, points and requests that are not OTLP.</summary>
    internal long Malformed => Interlocked.Read(ref malformed);

    /// <summary>Requests above the size limit.</summary>
    internal long Oversized => Interlocked.Read(ref oversized);

    /// <summary>Requests that came while too many were being worked on.</summary>
    internal long TurnedAway => Interlocked.Read(ref turnedAway);

    internal void Log() => Interlocked.Increment(ref logs);

    internal void Trace() => Interlocked.Increment(ref traces);

    internal void Span() => Interlocked.Increment(ref spans);

    internal void Point() => Interlocked.Increment(ref points);

    internal void PointOfNewSeries() => Interlocked.Increment(ref series);

    internal void ConsoleLine() => Interlocked.Increment(ref console);

    internal void NotOtlp(long count = 1) => Interlocked.Add(ref malformed, count);

    internal void TooLarge() => Interlocked.Increment(ref oversized);

    internal void TooMany() => Interlocked.Increment(ref turnedAway);
}
