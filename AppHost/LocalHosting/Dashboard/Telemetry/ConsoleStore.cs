namespace Quzhou.AppHost.LocalHosting.Dashboard.Telemetry;

/// <summary>A line that a resource wrote.</summary>
internal sealed record ConsoleLine(long Number, DateTimeOffset Time, string Resource, string Text);

/// <summary>The newest lines that each resource wrote.</summary>
internal sealed class ConsoleStore(DashboardOptions options, Dropped dropped)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Ring<ConsoleLine>> lines = new(StringComparer.Ordinal);
    private long next;

    /// <summary>Changes with every line.</summary>
    internal long Version => Interlocked.Read(ref next);

    internal void Add(string resource, DateTimeOffset time, string text)
    {
        var kept = text.Length <= options.MaxTextLength ? text : string.Concat(text.AsSpan(0, options.MaxTextLength), "…");
        lock (gate)
        {
            if (!lines.TryGetValue(resource, out var ring))
                lines[resource] = ring = new Ring<ConsoleLine>(options.MaxConsoleLines, long.MaxValue, dropped.ConsoleLine);
            ring.Add(new ConsoleLine(next, time, resource, kept), kept.Length);
            Interlocked.Increment(ref next);
        }
    }

    /// <summary>Lines of a resource, or of all when none is named, in the order they came; the newest ones.</summary>
    internal IReadOnlyList<ConsoleLine> Get(string? resource, int take, string? text = null)
    {
        lock (gate)
        {
            return
            [
                .. lines.Where(l => resource is null || l.Key == resource).SelectMany(l => l.Value.Items().Select(i => i.Item))
                    .Where(l => string.IsNullOrWhiteSpace(text) || l.Text.Contains(text, StringComparison.OrdinalIgnoreCase))
                    .OrderBy(l => l.Number).TakeLast(take),
            ];
        }
    }
}
