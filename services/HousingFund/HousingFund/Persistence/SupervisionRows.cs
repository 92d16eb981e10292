using Quzhou.HousingFund.Core.Monitoring;

namespace Quzhou.HousingFund.Persistence;

/// <summary>A visit (回访), stored.</summary>
internal sealed class VisitRow
{
    public required Guid Id { get; init; }

    public required Guid ProjectId { get; init; }

    /// <summary>What was seen, JSON.</summary>
    public required string Dossier { get; init; }

    internal ProjectVisit Visit => Dossiers.Read<ProjectVisit>(Dossier);
}

/// <summary>A case of hindered fund loans (阻挠公积金贷款), stored.</summary>
internal sealed class HindranceRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required string OffenderId { get; init; }

    public required string OffenderName { get; init; }

    public required string Evidence { get; init; }

    /// <summary>The case as the Core keeps it, JSON.</summary>
    public string Dossier { get; private set; } = "";

    public HindranceStage Stage { get; private set; }

    /// <summary>Report to the credit office; null before.</summary>
    public Guid? ReportId { get; set; }

    public uint Version { get; init; }

    internal HindranceCase Case
    {
        get => Dossiers.Read<HindranceCase>(Dossier);
        set => (Dossier, Stage) = (Dossiers.Write(value), value.Stage);
    }
}

/// <summary>An entry of the public list or the blacklist (曝光名单、黑名单), stored.</summary>
internal sealed class PublicEntryRow
{
    public required Guid Id { get; init; }

    public required string SubjectId { get; init; }

    public required string SubjectName { get; init; }

    /// <summary>Kind as the API numbers it.</summary>
    public required V1.PublicEntryKind Kind { get; init; }

    /// <summary>The case, withdrawal or bid that it comes from: one entry each.</summary>
    public required Guid CauseId { get; init; }

    public required DateOnly ListedOn { get; init; }

    /// <summary>Basis, JSON.</summary>
    public required string Findings { get; init; }
}
