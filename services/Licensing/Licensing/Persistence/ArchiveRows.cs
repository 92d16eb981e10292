using Quzhou.Licensing.V1;

namespace Quzhou.Licensing.Persistence;

/// <summary>An integrity archive (诚信档案), stored: one for each subject.</summary>
internal sealed class ArchiveRow
{
    public required Guid Id { get; init; }

    public required string SubjectId { get; init; }

    public required string SubjectName { get; init; }

    public required DateOnly OpenedOn { get; init; }
}

/// <summary>An entry of an archive (档案记录), stored. It is never deleted: one that was wrong is withdrawn.</summary>
internal sealed class ArchiveEntryRow
{
    public required Guid Id { get; init; }

    public required Guid ArchiveId { get; init; }

    /// <summary>Kind as the API numbers it.</summary>
    public required ArchiveEntryKind Kind { get; init; }

    public required ArchiveEntryState State { get; set; }

    /// <summary>Case, application or check that it comes from: one entry of a kind for each.</summary>
    public required Guid CauseId { get; init; }

    public required DateOnly OccurredOn { get; init; }

    public required DateOnly RecordedOn { get; init; }

    public required string RecordedByAgency { get; init; }

    public required string RecordedBy { get; init; }

    public required string Summary { get; set; }

    public required string Reference { get; init; }

    /// <summary>True when it closes the commitment route while it stands.</summary>
    public required bool ClosesCommitment { get; init; }

    public DateOnly? PublishedOn { get; set; }

    /// <summary>Basis, JSON.</summary>
    public required string Findings { get; init; }
}
