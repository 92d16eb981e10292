using Quzhou.FoodSafety.Core.Inspections;
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

    /// <summary>Version within the kind, from 1.</summary>
    public required int Version { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    public required string Source { get; init; }

    /// <summary>The items, JSON.</summary>
    public required string Items { get; init; }

    internal Checklist ToCore() => new(Id, Kind, Version, EffectiveFrom, Source, Dossiers.Read<List<ChecklistItem>>(Items));
}

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
