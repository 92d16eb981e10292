using Quzhou.FoodSafety.Core.Tracing.Epcis;

namespace Quzhou.FoodSafety.Core.Tracing.Ledger;

/// <summary>What one event means for stock and for the trace; the only reading of the vocabulary, in memory and in the database.</summary>
public static class StockBook
{
    /// <summary>Changes of stock that an event makes; none when it is declared wrong.</summary>
    /// <param name="e">A checked event with a place.</param>
    public static IReadOnlyList<StockEntry> Entries(TraceEvent e)
    {
        if (e.Error is not null)
            return [];
        var entries = new List<StockEntry>();
        switch (e.Kind)
        {
            case EventKind.TransformationEvent:
                Add(entries, e, Movement.Used, e.InputEpcs, e.InputQuantities);
                Add(entries, e, Movement.Produced, e.OutputEpcs, e.OutputQuantities);
                break;
            case EventKind.AggregationEvent:
                Aggregate(entries, e);
                break;
            case EventKind.ObjectEvent or EventKind.TransactionEvent:
                Add(entries, e, Of(e), e.Epcs, e.Quantities);
                break;
            default:
                Add(entries, e, Movement.Observed, e.Epcs, e.Quantities);
                break;
        }
        return entries;
    }

    /// <summary>What came out of what by an event; none when it is declared wrong.</summary>
    public static IReadOnlyList<Link> Links(TraceEvent e)
    {
        if (e.Error is not null)
            return [];
        if (e.Kind == EventKind.TransformationEvent)
        {
            var between = Node.Of(e);
            return
            [
                .. Batches(e.InputEpcs, e.InputQuantities).Select(b => new Link(Node.Of(b), between, e.EventId)),
                .. Batches(e.OutputEpcs, e.OutputQuantities).Select(b => new Link(between, Node.Of(b), e.EventId)),
            ];
        }
        if (e is { Kind: EventKind.AggregationEvent, Action: EventAction.Add, ParentId: { } parent })
            return [.. Batches(e.Epcs, e.Quantities).Select(b => new Link(Node.Of(b), Node.Of(Parse(parent)), e.EventId))];
        return [];
    }

    /// <summary>Batches of two lists, each once.</summary>
    public static IEnumerable<BatchId> Batches(Items<string> epcs, Items<BatchQuantity> quantities) =>
        epcs.Concat(quantities.Select(q => q.EpcClass)).Select(Parse).Distinct();

    private static Movement Of(TraceEvent e) => (e.Kind, e.Action, e.BizStep) switch
    {
        (_, EventAction.Observe, "shipping") => Movement.Shipped,
        (_, EventAction.Observe, "void_shipping") => Movement.ShippingVoided,
        (_, EventAction.Observe, "receiving") => Movement.Received,
        (_, EventAction.Observe or EventAction.Delete, "retail_selling" or "dispensing") => Movement.Sold,
        // A document that begins or ends says nothing of the goods.
        (EventKind.TransactionEvent, _, _) => Movement.Observed,
        (_, EventAction.Add, _) => Movement.Produced,
        (_, EventAction.Delete, _) => Movement.Removed,
        _ => Movement.Observed,
    };

    private static void Aggregate(List<StockEntry> entries, TraceEvent e)
    {
        if (e.ParentId is not { } parent)
            return;
        var container = Parse(parent);
        var movement = e.Action switch
        {
            EventAction.Add => Movement.Packed,
            EventAction.Delete => Movement.Unpacked,
            _ => Movement.Observed,
        };
        Add(entries, e, movement, e.Epcs, e.Quantities, container);
        entries.Add(Entry(e, container, movement == Movement.Packed ? Movement.Assembled : Movement.Observed, null, null));
    }

    private static void Add(List<StockEntry> entries, TraceEvent e, Movement movement, Items<string> epcs, Items<BatchQuantity> quantities, BatchId? container = null)
    {
        foreach (var epc in epcs)
            entries.Add(Entry(e, Parse(epc), movement, container, new Amount(Dimension.Count, 1)));
        foreach (var quantity in quantities)
            entries.Add(Entry(e, Parse(quantity.EpcClass), movement, container, quantity.Amount));
    }

    private static StockEntry Entry(TraceEvent e, BatchId batch, Movement movement, BatchId? container, Amount? amount) =>
        new(e.EventId, e.EventTime, batch, movement, e.Place!, Counterpart(e, movement), container, amount);

    private static string? Counterpart(TraceEvent e, Movement movement) => movement switch
    {
        Movement.Received => Party(e.Sources),
        Movement.Shipped or Movement.ShippingVoided => Party(e.Destinations),
        _ => null,
    };

    // Who has the goods comes before whose they are, and that before where they are.
    private static string? Party(Items<Reference> references) =>
        (references.FirstOrDefault(r => r.Type == "possessing_party")
            ?? references.FirstOrDefault(r => r.Type == "owning_party")
            ?? (references.Count > 0 ? references[0] : null))?.Id;

    private static BatchId Parse(string text) =>
        BatchId.TryParse(text, out var batch, out _) ? batch : throw new ArgumentException($"{text} is no batch; check the event first.", nameof(text));
}
