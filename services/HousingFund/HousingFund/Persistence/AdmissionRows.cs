using Quzhou.HousingFund.Core.Projects;

namespace Quzhou.HousingFund.Persistence;

/// <summary>An application for admission (准入申报), stored.</summary>
internal sealed class AdmissionRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required Guid ProjectId { get; init; }

    /// <summary>The case as the Core keeps it, JSON.</summary>
    public string Dossier { get; private set; } = "";

    public AdmissionStage Stage { get; private set; }

    public required DateOnly ReceivedOn { get; init; }

    /// <summary>Last day of the open step; null when none is open.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>Basis of the last step, JSON.</summary>
    public string Findings { get; set; } = "[]";

    public uint Version { get; init; }

    internal AdmissionCase Case
    {
        get => Dossiers.Read<AdmissionCase>(Dossier);
        set => (Dossier, Stage) = (Dossiers.Write(value), value.Stage);
    }
}

/// <summary>A material in the archive (归档材料), stored: where it is kept and its digest, never its content.</summary>
internal sealed class MaterialRow
{
    public required Guid Id { get; init; }

    public required Guid ProjectId { get; init; }

    public Guid? AdmissionId { get; init; }

    /// <summary>Kind as the API numbers it.</summary>
    public required V1.MaterialKind Kind { get; init; }

    public required string Reference { get; init; }

    public required byte[] Digest { get; init; }

    public required bool OriginalChecked { get; init; }

    public required DateOnly FiledOn { get; init; }

    public required string FiledBy { get; init; }
}

/// <summary>Work with a last day (待办事项), stored until it is done and after.</summary>
internal sealed class WorkItemRow
{
    public required Guid Id { get; init; }

    /// <summary>Kind as the API numbers it.</summary>
    public required V1.WorkKind Kind { get; init; }

    public required Guid TargetId { get; init; }

    public required DateOnly DueOn { get; init; }

    public DateOnly? DoneOn { get; set; }
}
