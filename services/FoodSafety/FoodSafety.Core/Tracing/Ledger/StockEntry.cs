namespace Quzhou.FoodSafety.Core.Tracing.Ledger;

/// <summary>What an event does to the stock of a batch at a place (库存变动). The numbers are stored.</summary>
public enum Movement
{
    /// <summary>Seen; the stock stays (查见).</summary>
    Observed = 0,

    /// <summary>Made, harvested or brought into circulation (产出).</summary>
    Produced = 1,

    /// <summary>Taken in from elsewhere (收货).</summary>
    Received = 2,

    /// <summary>Taken out of a logistic unit (拆包).</summary>
    Unpacked = 3,

    /// <summary>A shipment that did not leave after all (发货撤销).</summary>
    ShippingVoided = 4,

    /// <summary>A logistic unit was put together here (组箱).</summary>
    Assembled = 5,

    /// <summary>Sent elsewhere (发货).</summary>
    Shipped = 11,

    /// <summary>Went into a transformation (投料).</summary>
    Used = 12,

    /// <summary>Put into a logistic unit (装箱).</summary>
    Packed = 13,

    /// <summary>Sold or served to consumers (销售).</summary>
    Sold = 14,

    /// <summary>Destroyed or taken out of circulation (销毁).</summary>
    Removed = 15,
}

/// <summary>One change of the stock of one batch at one place (库存变动记录).</summary>
/// <param name="EventId">The event.</param>
/// <param name="EventTime">When.</param>
/// <param name="Batch">The batch.</param>
/// <param name="Movement">What happened.</param>
/// <param name="Place">Place that acts, a URI as in the event.</param>
/// <param name="Counterpart">Sender of what was received, or addressee of what was shipped; null when not told.</param>
/// <param name="Container">Logistic unit that was packed or unpacked; null otherwise.</param>
/// <param name="Amount">How much; null when not known.</param>
public sealed record StockEntry(
    string EventId, DateTimeOffset EventTime, BatchId Batch, Movement Movement, string Place, string? Counterpart, BatchId? Container, Amount? Amount);

/// <summary>A thing that came out of another (来源关系): a batch or a transformation on either side.</summary>
/// <param name="From">What it came from.</param>
/// <param name="To">What came out.</param>
/// <param name="EventId">The event that says so.</param>
public sealed record Link(Node From, Node To, string EventId);

/// <summary>A node of the trace: a batch, or a transformation between batches.</summary>
/// <param name="Key">The batch's key, or the transformation's.</param>
/// <param name="IsTransformation">True for a transformation.</param>
public readonly record struct Node(string Key, bool IsTransformation)
{
    /// <summary>A batch as a node.</summary>
    public static Node Of(BatchId batch) => new(batch.Key, false);

    /// <summary>The transformation of an event; events of one transformation id share it.</summary>
    public static Node Of(Epcis.TraceEvent e) => new(e.TransformationId is { } id ? "id " + id : "event " + e.EventId, true);
}

/// <summary>How movements count.</summary>
public static class Movements
{
    /// <summary>True when it adds to the stock, or shows that the batch came here by a known way.</summary>
    public static bool IsInflow(this Movement movement) => movement is >= Movement.Produced and <= Movement.Assembled;

    /// <summary>True when it takes from the stock.</summary>
    public static bool IsOutflow(this Movement movement) => movement >= Movement.Shipped;

    /// <summary>1, -1 or 0.</summary>
    public static int Sign(this Movement movement) => movement.IsInflow() ? 1 : movement.IsOutflow() ? -1 : 0;
}
