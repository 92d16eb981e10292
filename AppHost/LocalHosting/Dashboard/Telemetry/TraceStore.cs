namespace Quzhou.AppHost.LocalHosting.Dashboard.Telemetry;

/// <summary>One piece of work of a trace.</summary>
internal sealed record Span(
    string TraceId,
    string SpanId,
    string? ParentId,
    string Name,
    SpanKind Kind,
    Origin Origin,
    string Scope,
    DateTimeOffset Start,
    TimeSpan Duration,
    SpanStatus Status,
    string StatusMessage,
    IReadOnlyList<Attribute> Attributes,
    IReadOnlyList<SpanEvent> Events,
    IReadOnlyList<SpanLink> Links)
{
    internal DateTimeOffset End => Start + Duration;

    internal long Size => 400 + (2L * (Name.Length + StatusMessage.Length)) + Attribute.Size(Attributes)
        + Events.Sum(e => 100 + (2L * e.Name.Length) + Attribute.Size(e.Attributes)) + (Links.Count * 150L);
}

/// <summary>Something that happened in a span.</summary>
internal sealed record SpanEvent(DateTimeOffset Time, string Name, IReadOnlyList<Attribute> Attributes);

/// <summary>A span of another trace that a span has to do with.</summary>
internal sealed record SpanLink(string TraceId, string SpanId);

/// <summary>What a span does.</summary>
internal enum SpanKind
{
    Internal,
    Server,
    Client,
    Producer,
    Consumer,
}

/// <summary>How a span ended.</summary>
internal enum SpanStatus
{
    Unset,
    Ok,
    Error,
}

/// <summary>A trace in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Name of its first span.</param>
/// <param name="Resource">Resource of its first span.</param>
/// <param name="Start">When the first span began.</param>
/// <param name="Duration">From there to the end of the last one.</param>
/// <param name="Resources">Spans of each resource.</param>
/// <param name="Spans">All spans.</param>
/// <param name="Errors">Spans that failed.</param>
internal sealed record TraceSummary(
    string Id, string Name, string Resource, DateTimeOffset Start, TimeSpan Duration, IReadOnlyDictionary<string, int> Resources, int Spans, int Errors);

/// <summary>Which traces to show; what is not set does not matter.</summary>
internal sealed record TraceFilter
{
    internal string? Resource { get; init; }

    /// <summary>A text in the name of a span, an attribute or the id; case does not matter.</summary>
    internal string? Text { get; init; }

    internal TimeSpan AtLeast { get; init; }

    internal bool OnlyErrors { get; init; }

    /// <summary>Traces of one span, as a timer that looks into its table makes them, are left out.</summary>
    internal bool OnlyConnected { get; init; }
}

/// <summary>The newest traces.</summary>
internal sealed class TraceStore(DashboardOptions options, Dropped dropped)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, LinkedListNode<Trace>> byId = new(StringComparer.Ordinal);
    private readonly LinkedList<Trace> byAge = new();
    private long bytes;
    private long version;

    /// <summary>Changes with every span.</summary>
    internal long Version => Interlocked.Read(ref version);

    internal long Bytes
    {
        get
        {
            lock (gate)
                return bytes;
        }
    }

    internal void Add(IReadOnlyCollection<Span> spans)
    {
        lock (gate)
        {
            foreach (var span in spans)
                Add(span);
        }
    }

    /// <summary>A page of the traces that match, the newest first, and how many match.</summary>
    internal (IReadOnlyList<TraceSummary> Page, int Matching) Find(TraceFilter filter, int skip, int take)
    {
        lock (gate)
        {
            var matching = byAge.Where(t => Matches(filter, t)).OrderByDescending(t => t.Start).ToList();
            return ([.. matching.Skip(skip).Take(take).Select(t => t.Summary())], matching.Count);
        }
    }

    /// <summary>Spans of a trace; empty when it made room.</summary>
    internal IReadOnlyList<Span> Get(string traceId)
    {
        lock (gate)
            return byId.TryGetValue(traceId, out var node) ? [.. node.Value.Spans.Values] : [];
    }

    internal bool Contains(string traceId)
    {
        lock (gate)
            return byId.ContainsKey(traceId);
    }

    private void Add(Span span)
    {
        if (!byId.TryGetValue(span.TraceId, out var node))
            byId[span.TraceId] = node = new LinkedListNode<Trace>(new Trace(span.TraceId));
        else
            byAge.Remove(node);
        byAge.AddLast(node);
        var trace = node.Value;
        if (trace.Spans.TryGetValue(span.SpanId, out var before))
            bytes -= before.Size;
        else if (trace.Spans.Count >= options.MaxSpansPerTrace || trace.Bytes + span.Size > options.MaxTraceBytes / 4)
        {
            // One endless trace must not push all the others out.
            dropped.Span();
            return;
        }
        trace.Spans[span.SpanId] = span;
        trace.Bytes += span.Size - (before?.Size ?? 0);
        if (span.Start < trace.Start)
            trace.Start = span.Start;
        bytes += span.Size;
        Interlocked.Increment(ref version);
        while (byAge.Count > options.MaxTraces || (bytes > options.MaxTraceBytes && byAge.Count > 1))
        {
            var oldest = byAge.First!.Value;
            byAge.RemoveFirst();
            byId.Remove(oldest.Id);
            bytes -= oldest.Bytes;
            dropped.Trace();
        }
    }

    private static bool Matches(TraceFilter filter, Trace trace)
    {
        var spans = trace.Spans.Values;
        return (!filter.OnlyConnected || spans.Count > 1)
            && (filter.Resource is null || spans.Any(s => s.Origin.Name == filter.Resource))
            && (!filter.OnlyErrors || spans.Any(s => s.Status == SpanStatus.Error))
            && (filter.AtLeast == TimeSpan.Zero || trace.Duration >= filter.AtLeast)
            && (string.IsNullOrWhiteSpace(filter.Text) || Contains(trace, filter.Text.Trim()));
    }

    private static bool Contains(Trace trace, string text) =>
        trace.Id.StartsWith(text, StringComparison.OrdinalIgnoreCase)
        || trace.Spans.Values.Any(s => s.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
            || s.Attributes.Any(a => a.Value.Contains(text, StringComparison.OrdinalIgnoreCase)));

    private sealed class Trace(string id)
    {
        internal string Id { get; } = id;

        internal Dictionary<string, Span> Spans { get; } = new(StringComparer.Ordinal);

        internal long Bytes { get; set; }

        internal DateTimeOffset Start { get; set; } = DateTimeOffset.MaxValue;

        internal TimeSpan Duration => Spans.Values.Max(s => s.End) - Start;

        internal TraceSummary Summary()
        {
            var spans = Spans.Values;
            var first = spans.Where(s => s.ParentId is null).OrderBy(s => s.Start).FirstOrDefault() ?? spans.MinBy(s => s.Start)!;
            return new TraceSummary(
                Id, first.Name, first.Origin.Name, Start, Duration,
                spans.GroupBy(s => s.Origin.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal),
                spans.Count, spans.Count(s => s.Status == SpanStatus.Error));
        }
    }
}
