using Quzhou.FoodSafety.Core.Tracing.Epcis;
using Quzhou.FoodSafety.Core.Tracing.Ledger;

namespace Quzhou.FoodSafety.Persistence;

/// <summary>A place or party of events, stored; tied to an operator once it is known whose it is.</summary>
internal sealed class TracePlaceRow
{
    public long Id { get; init; }

    public required string Uri { get; init; }

    public Guid? OperatorId { get; set; }
}

/// <summary>A batch, stored: events and links know it by its number.</summary>
internal sealed class TraceBatchRow
{
    public long Id { get; init; }

    public required string Key { get; init; }
}

/// <summary>An event, stored whole.</summary>
internal sealed class TraceEventRow
{
    public long Id { get; init; }

    public required string EventId { get; init; }

    public required EventKind Kind { get; init; }

    public required DateTimeOffset EventTime { get; init; }

    public required long PlaceId { get; init; }

    public string? TransformationId { get; init; }

    /// <summary>SHA-256 of the canonical event without an error declaration.</summary>
    public required byte[] Digest { get; init; }

    /// <summary>The canonical event, with its error declaration once it has one.</summary>
    public required string Document { get; set; }

    public DateTimeOffset? DeclaredWrongAt { get; set; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }
}

/// <summary>A change of the stock of a batch at a place, stored. Written only together with its event.</summary>
internal sealed class TraceEntryRow
{
    public required long BatchId { get; init; }

    public required long EventId { get; init; }

    public required short Line { get; init; }

    /// <summary>What happened; <see cref="Movement.Observed"/> once the event was declared wrong.</summary>
    public required Movement Movement { get; init; }

    public required long PlaceId { get; init; }

    public long? CounterpartId { get; init; }

    public long? ContainerId { get; init; }

    public short? Dimension { get; init; }

    /// <summary>Base units of the dimension; null when the quantity is not known.</summary>
    public long? Quantity { get; init; }
}

/// <summary>What came out of what, stored. A batch has its number; a transformation has the number of its first event, negative.</summary>
internal sealed class TraceLinkRow
{
    public required long FromId { get; init; }

    public required long ToId { get; init; }

    public required long EventId { get; init; }
}
