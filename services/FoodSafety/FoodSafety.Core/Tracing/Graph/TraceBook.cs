using Quzhou.FoodSafety.Core.Tracing.Epcis;
using Quzhou.FoodSafety.Core.Tracing.Ledger;

namespace Quzhou.FoodSafety.Core.Tracing.Graph;

/// <summary>A batch and how far it is.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Steps">Transformations and packings between.</param>
public readonly record struct TracedBatch(BatchId Batch, int Steps);

/// <summary>What a trace reached.</summary>
/// <param name="Batches">Batches, the one asked for first.</param>
/// <param name="Truncated">True when there are more.</param>
public sealed record TraceResult(IReadOnlyList<TracedBatch> Batches, bool Truncated);

/// <summary>
/// Everything that a set of events says (追溯账): links and changes of stock. It is the same for every order of the events and
/// for events that come twice; an event that was declared wrong says nothing.
/// </summary>
public sealed class TraceBook
{
    private readonly Dictionary<Node, int> numbers;
    private readonly Node[] nodes;

    private TraceBook(IReadOnlyList<StockEntry> entries, IReadOnlyList<Link> links)
    {
        Entries = entries;
        nodes =
        [
            .. links.SelectMany(l => new[] { l.From, l.To }).Concat(entries.Select(e => Node.Of(e.Batch))).Distinct()
                .OrderBy(n => n.IsTransformation).ThenBy(n => n.Key, StringComparer.Ordinal),
        ];
        numbers = nodes.Select((n, i) => (n, i)).ToDictionary(p => p.n, p => p.i);
        Graph = new LinkGraph([.. nodes.Select(n => n.IsTransformation)], [.. links.Select(l => (numbers[l.From], numbers[l.To])).Distinct()]);
    }

    /// <summary>Changes of stock, in no order that means anything.</summary>
    public IReadOnlyList<StockEntry> Entries { get; }

    /// <summary>The shape; batches are numbered in order of their keys.</summary>
    public LinkGraph Graph { get; }

    /// <summary>The book of these events.</summary>
    public static TraceBook Of(IEnumerable<TraceEvent> events)
    {
        var byId = events.GroupBy(e => e.EventId, StringComparer.Ordinal)
            .Select(g => g.FirstOrDefault(e => e.Error is not null) ?? g.First())
            .OrderBy(e => e.EventId, StringComparer.Ordinal)
            .ToList();
        return new TraceBook([.. byId.SelectMany(StockBook.Entries)], [.. byId.SelectMany(StockBook.Links)]);
    }

    /// <summary>What a batch came from or what came out of it; the batch alone when nothing is known.</summary>
    public TraceResult Trace(BatchId batch, TraceDirection direction, int max = int.MaxValue)
    {
        if (!numbers.TryGetValue(Node.Of(batch), out var start))
            return new TraceResult([new TracedBatch(batch, 0)], false);
        var reached = Graph.From(start, direction, max);
        return new TraceResult([.. reached.Batches.Select(r => new TracedBatch(new BatchId(nodes[r.Node].Key), r.Steps))], reached.Truncated);
    }

    /// <summary>Batches next to a batch.</summary>
    public IReadOnlyList<BatchId> Step(BatchId batch, TraceDirection direction) =>
        [.. Trace(batch, direction).Batches.Where(b => b.Steps == 1).Select(b => b.Batch)];

    /// <summary>True for a batch that went into the transformation that it came out of; a trace names each batch once and cannot show that.</summary>
    public bool IsNextToItself(BatchId batch) => numbers.TryGetValue(Node.Of(batch), out var node)
        && Graph.Next(node, TraceDirection.Forward).Any(t => Graph.IsTransformation(t) && Graph.Next(t, TraceDirection.Forward).Contains(node));

    /// <summary>Groups of batches that came out of each other: no goods do.</summary>
    public IReadOnlyList<IReadOnlyList<BatchId>> Cycles() =>
        [.. Graph.Cycles().Select(c => (IReadOnlyList<BatchId>)[.. c.Select(n => new BatchId(nodes[n].Key))])];
}
