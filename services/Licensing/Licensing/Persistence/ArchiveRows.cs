using Quzhou.Licensing.Core.Archive;
using Quzhou.Licensing.V1;
using CoreEntry = Quzhou.Licensing.Core.Archive.ArchiveEntry;
using CoreObjection = Quzhou.Licensing.Core.Archive.ArchiveObjection;

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
internal sealed class ArchiveEntryRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required Guid ArchiveId { get; init; }

    /// <summary>Kind as the API numbers it.</summary>
    public required ArchiveEntryKind Kind { get; init; }

    /// <summary>Case, application or check that it comes from: one entry of a kind for each.</summary>
    public required Guid CauseId { get; init; }

    public required string RecordedByAgency { get; init; }

    /// <summary>True when it closes the commitment route while it stands.</summary>
    public required bool ClosesCommitment { get; init; }

    /// <summary>The entry as the Core keeps it, JSON.</summary>
    public string Dossier { get; private set; } = "";

    public ArchiveEntryState State { get; private set; }

    public DateOnly RecordedOn { get; private set; }

    public DateOnly? PublishedOn { get; private set; }

    /// <summary>Basis, JSON.</summary>
    public required string Findings { get; init; }

    public uint Version { get; init; }

    internal CoreEntry Entry
    {
        get => Dossiers.Read<CoreEntry>(Dossier);
        set
        {
            (Dossier, RecordedOn) = (Dossiers.Write(value), value.Recorded.On);
            PublishedOn = value.Publications.Count > 0 ? value.Publications[0].Act.On : null;
            State = !value.Stands ? ArchiveEntryState.Withdrawn : value.CorrectedOn is null ? ArchiveEntryState.Standing : ArchiveEntryState.Corrected;
        }
    }
}

/// <summary>An objection to an entry (异议), stored.</summary>
internal sealed class ArchiveObjectionRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required Guid EntryId { get; init; }

    /// <summary>Agency that handles it: who keeps the entry.</summary>
    public required string Agency { get; init; }

    public required string Reference { get; init; }

    public required byte[] Digest { get; init; }

    public string? Receipt { get; set; }

    /// <summary>The objection as the Core keeps it, JSON.</summary>
    public string Dossier { get; private set; } = "";

    public ObjectionStage Stage { get; private set; }

    /// <summary>Basis of the last step, JSON.</summary>
    public string Findings { get; set; } = "[]";

    public uint Version { get; init; }

    internal CoreObjection Objection
    {
        get => Dossiers.Read<CoreObjection>(Dossier);
        set => (Dossier, Stage) = (Dossiers.Write(value), value.Stage);
    }
}
