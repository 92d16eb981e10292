namespace Quzhou.AppHost.LocalHosting.Dashboard.Telemetry;

/// <summary>A line of a trace's picture.</summary>
/// <param name="Span">The span.</param>
/// <param name="Depth">How deep it is in the tree; 0 for a root.</param>
/// <param name="Offset">Where its bar begins, from 0 to 1 of the whole.</param>
/// <param name="Width">How long its bar is, from 0 to 1 of the whole.</param>
/// <param name="ParentIsMissing">True when it names a parent that did not arrive.</param>
internal sealed record WaterfallRow(Span Span, int Depth, double Offset, double Width, bool ParentIsMissing);

/// <summary>Puts the spans of a trace in the order of their tree, children under their parent by start.</summary>
internal static class Waterfall
{
    internal static IReadOnlyList<WaterfallRow> Build(IReadOnlyList<Span> spans)
    {
        if (spans.Count == 0)
            return [];
        var known = spans.Select(s => s.SpanId).ToHashSet(StringComparer.Ordinal);
        var children = spans.ToLookup(s => s.ParentId is not null && s.ParentId != s.SpanId && known.Contains(s.ParentId) ? s.ParentId : "", StringComparer.Ordinal);
        var start = spans.Min(s => s.Start);
        var whole = Math.Max((spans.Max(s => s.End) - start).TotalMilliseconds, 0.001);
        var rows = new List<WaterfallRow>(spans.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Append(children[""]);

        // Parents that form a circle have no root: whoever sends that still sees every span.
        foreach (var span in spans.Where(s => !seen.Contains(s.SpanId)).OrderBy(s => s.Start).ToList())
            Append([span]);
        return rows;

        void Append(IEnumerable<Span> roots)
        {
            var open = new Stack<(Span Span, int Depth)>(roots.OrderByDescending(s => s.Start).Select(s => (s, 0)));
            while (open.TryPop(out var next))
            {
                if (!seen.Add(next.Span.SpanId))
                    continue;
                var offset = (next.Span.Start - start).TotalMilliseconds / whole;
                var width = Math.Min(next.Span.Duration.TotalMilliseconds / whole, 1 - offset);
                rows.Add(new WaterfallRow(next.Span, next.Depth, offset, width, next.Span.ParentId is { } parent && !known.Contains(parent)));
                foreach (var child in children[next.Span.SpanId].OrderByDescending(s => s.Start))
                    open.Push((child, next.Depth + 1));
            }
        }
    }
}
