using Quzhou.FoodSafety.Core.Operators;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Persistence;

/// <summary>An inspector, stored.</summary>
internal sealed class InspectorRow : IVersionedRow
{
    public required Guid Id { get; init; }

    /// <summary>Officer as a token names them.</summary>
    public required string Officer { get; init; }

    public required string County { get; init; }

    public required bool Active { get; set; }

    public uint Version { get; init; }
}

/// <summary>A subject that an inspector stays away from, stored.</summary>
internal sealed class ConflictRow
{
    public required Guid InspectorId { get; init; }

    public required string SubjectId { get; init; }

    public required string Reason { get; init; }

    public required DateOnly DeclaredOn { get; init; }
}

/// <summary>A checklist, stored as it was published.</summary>
internal sealed class ChecklistRow
{
    public required Guid Id { get; init; }

    public required OperatorKind Kind { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    public required string Source { get; init; }

    /// <summary>The items, JSON.</summary>
    public required string Items { get; init; }

    internal IReadOnlyList<StoredChecklistItem> ReadItems() => Dossiers.Read<List<StoredChecklistItem>>(Items);
}

/// <summary>An item of a checklist as it is kept.</summary>
internal sealed record StoredChecklistItem(int Number, string Text, bool Key);

/// <summary>An item as it was found, as it is kept.</summary>
internal sealed record StoredItemResult(int Number, V1.ItemFinding Finding, string Note);

/// <summary>A draw, stored with seed, lists and result: it is never changed.</summary>
internal sealed class RoundRow
{
    public required Guid Id { get; init; }

    public required string County { get; init; }

    /// <summary>Null for every kind.</summary>
    public required OperatorKind? Kind { get; init; }

    public required DateOnly PlannedOn { get; init; }

    public required DateTimeOffset DrawnAt { get; init; }

    public required string DrawnBy { get; init; }

    /// <summary>The whole draw as it is published, JSON.</summary>
    public required string Published { get; init; }

    internal PublishedDraw Draw => Dossiers.Read<PublishedDraw>(Published);
}
