namespace Quzhou.AppHost.LocalHosting.Dashboard.Telemetry;

/// <summary>A log record.</summary>
internal sealed record LogRecord(
    DateTimeOffset Time, Severity Severity, Origin Origin, string Category, string Message, string? TraceId, string? SpanId, IReadOnlyList<Attribute> Attributes)
{
    internal long Size => 200 + (2L * (Message.Length + Category.Length)) + Attribute.Size(Attributes);
}

/// <summary>How grave a record is.</summary>
internal enum Severity
{
    Trace,
    Debug,
    Information,
    Warning,
    Error,
    Critical,
}

/// <summary>Which records to show; what is not set does not matter.</summary>
internal sealed record LogFilter
{
    internal string? Resource { get; init; }

    internal Severity Least { get; init; } = Severity.Trace;

    /// <summary>A text in the message, category or an attribute; case does not matter.</summary>
    internal string? Text { get; init; }

    internal string? TraceId { get; init; }

    internal string? SpanId { get; init; }

    /// <summary>An attribute and its value.</summary>
    internal (string Key, string Value)? Attribute { get; init; }

    internal bool Matches(LogRecord record) =>
        record.Severity >= Least
        && (Resource is null || record.Origin.Name == Resource)
        && (TraceId is null || record.TraceId == TraceId)
        && (SpanId is null || record.SpanId == SpanId)
        && (Attribute is not { } wanted || Telemetry.Attribute.Find(record.Attributes, wanted.Key) == wanted.Value)
        && (string.IsNullOrWhiteSpace(Text) || Contains(record, Text.Trim()));

    private static bool Contains(LogRecord record, string text) =>
        record.Message.Contains(text, StringComparison.OrdinalIgnoreCase)
        || record.Category.Contains(text, StringComparison.OrdinalIgnoreCase)
        || record.Attributes.Any(a => a.Value.Contains(text, StringComparison.OrdinalIgnoreCase));
}

/// <summary>The newest log records of all resources.</summary>
internal sealed class LogStore(DashboardOptions options, Dropped dropped)
{
    private readonly Lock gate = new();
    private readonly Ring<LogRecord> ring = new(options.MaxLogs, options.MaxLogBytes, dropped.Log);

    /// <summary>Changes with every record.</summary>
    internal long Version
    {
        get
        {
            lock (gate)
                return ring.Next;
        }
    }

    internal long Bytes
    {
        get
        {
            lock (gate)
                return ring.Bytes;
        }
    }

    internal void Add(IReadOnlyCollection<LogRecord> records)
    {
        lock (gate)
        {
            foreach (var record in records)
                ring.Add(record, record.Size);
        }
    }

    /// <summary>A page of the records that match, the newest first, and how many match.</summary>
    internal (IReadOnlyList<(long Number, LogRecord Record)> Page, int Matching) Find(LogFilter filter, int skip, int take)
    {
        List<(long Number, LogRecord Record)> matching;
        lock (gate)
            matching = [.. ring.Items().Where(i => filter.Matches(i.Item))];
        matching.Reverse();
        return ([.. matching.Skip(skip).Take(take)], matching.Count);
    }

    /// <summary>One record by its number; null when it made room.</summary>
    internal LogRecord? Get(long number)
    {
        lock (gate)
            return ring.Items().Where(i => i.Number == number).Select(i => i.Item).FirstOrDefault();
    }
}
