using Quzhou.FoodSafety.Core.Tracing.Ledger;

namespace Quzhou.FoodSafety.Core.Tracing.Graph;

/// <summary>What one holder had and has of one batch in one dimension (持有情况), in base units.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Holder">Who.</param>
/// <param name="Dimension">What is measured; null for movements without a quantity.</param>
/// <param name="In">Produced, received, unpacked, not shipped after all.</param>
/// <param name="Shipped">Sent on.</param>
/// <param name="Used">Went into other batches.</param>
/// <param name="Packed">Put into logistic units.</param>
/// <param name="Sold">Sold or served to consumers.</param>
/// <param name="Removed">Destroyed.</param>
/// <param name="HasSource">True when at least one inflow is recorded, with a quantity or without.</param>
/// <param name="HasOutflow">True when at least one outflow is recorded.</param>
/// <param name="Unknown">True when some movement has no quantity.</param>
public sealed record Position(
    BatchId Batch, string Holder, Dimension? Dimension, long In, long Shipped, long Used, long Packed, long Sold, long Removed, bool HasSource, bool HasOutflow, bool Unknown)
{
    /// <summary>Everything that went out.</summary>
    public long Out => Shipped + Used + Packed + Sold + Removed;

    /// <summary>What is still there; nothing when more went out than came in, which is an alarm of its own.</summary>
    public long Held => Math.Max(0, In - Out);
}

/// <summary>A shipment that nobody received whole (在途).</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Addressee">To whom; null when not told.</param>
/// <param name="Dimension">What is measured.</param>
/// <param name="Open">Shipped to that addressee and not received by it from anybody.</param>
public sealed record OpenShipment(BatchId Batch, string? Addressee, Dimension Dimension, long Open);

/// <summary>Stock from its changes.</summary>
public static class Positions
{
    /// <summary>Positions of every batch and holder, in order of batch, holder and dimension.</summary>
    /// <param name="entries">Changes of stock.</param>
    /// <param name="holderOf">Who has what is at a place: the operator it belongs to, or the place itself.</param>
    public static IReadOnlyList<Position> Of(IEnumerable<StockEntry> entries, Func<string, string> holderOf) =>
    [
        .. entries.Where(e => e.Movement != Movement.Observed)
            .GroupBy(e => (e.Batch, Holder: holderOf(e.Place), e.Amount?.Dimension))
            .Select(g => Sum(g.Key.Batch, g.Key.Holder, g.Key.Dimension, [.. g]))
            .OrderBy(p => p.Batch.Key, StringComparer.Ordinal).ThenBy(p => p.Holder, StringComparer.Ordinal).ThenBy(p => p.Dimension),
    ];

    /// <summary>Shipments to an addressee less what it received, where something is left.</summary>
    /// <param name="entries">Changes of stock.</param>
    /// <param name="holderOf">Who has what is at a place.</param>
    public static IReadOnlyList<OpenShipment> Open(IReadOnlyList<StockEntry> entries, Func<string, string> holderOf)
    {
        var received = entries.Where(e => e.Movement == Movement.Received && e.Amount is not null)
            .GroupBy(e => (e.Batch, Holder: holderOf(e.Place), e.Amount!.Value.Dimension))
            .ToDictionary(g => g.Key, g => g.Sum(e => e.Amount!.Value.Base));
        return
        [
            .. entries.Where(e => e.Movement is Movement.Shipped or Movement.ShippingVoided && e.Amount is not null)
                .GroupBy(e => (e.Batch, Holder: e.Counterpart is { } to ? holderOf(to) : null, e.Amount!.Value.Dimension))
                .Select(g => new OpenShipment(
                    g.Key.Batch,
                    g.Key.Holder,
                    g.Key.Dimension,
                    g.Sum(e => e.Movement == Movement.Shipped ? e.Amount!.Value.Base : -e.Amount!.Value.Base)
                        - (g.Key.Holder is { } holder ? received.GetValueOrDefault((g.Key.Batch, holder, g.Key.Dimension)) : 0)))
                .Where(o => o.Open > 0)
                .OrderBy(o => o.Batch.Key, StringComparer.Ordinal).ThenBy(o => o.Addressee, StringComparer.Ordinal).ThenBy(o => o.Dimension),
        ];
    }

    private static Position Sum(BatchId batch, string holder, Dimension? dimension, List<StockEntry> entries)
    {
        long Of(params Movement[] movements) => entries.Where(e => movements.Contains(e.Movement)).Sum(e => e.Amount?.Base ?? 0);
        return new Position(
            batch,
            holder,
            dimension,
            Of(Movement.Produced, Movement.Received, Movement.Unpacked, Movement.ShippingVoided),
            Of(Movement.Shipped),
            Of(Movement.Used),
            Of(Movement.Packed),
            Of(Movement.Sold),
            Of(Movement.Removed),
            entries.Exists(e => e.Movement.IsInflow()),
            entries.Exists(e => e.Movement.IsOutflow()),
            entries.Exists(e => e.Amount is null && e.Movement != Movement.Assembled));
    }
}
