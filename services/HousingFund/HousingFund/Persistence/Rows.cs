using Quzhou.HousingFund.Core.Monitoring;
using Quzhou.HousingFund.Core.Projects;

namespace Quzhou.HousingFund.Persistence;

/// <summary>Where a project stands by the office's own decisions; a punishment's suspension is derived and not stored here.</summary>
internal enum ProjectState
{
    Applied = 1,
    Admitted = 2,
    Cooperating = 3,
    Refused = 4,

    /// <summary>By the committee; a punishment that ends does not touch it.</summary>
    Suspended = 5,
    Ended = 6,
}

/// <summary>A project, stored.</summary>
internal sealed class ProjectRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required string DeveloperId { get; init; }

    public required string DeveloperName { get; init; }

    public required string Name { get; init; }

    public required ProjectKind Kind { get; init; }

    /// <summary>Buildings, JSON.</summary>
    public required string Buildings { get; set; }

    /// <summary>What the developer shows, JSON.</summary>
    public required string Profile { get; set; }

    public required string RegisteredBy { get; init; }

    /// <summary>True when it is admitted by survey, review and committee in this system, not by a decision made on paper.</summary>
    public bool ByCommittee { get; init; }

    public required ProjectState State { get; set; }

    /// <summary>The cooperation as the Core keeps it, JSON; null before the agreement.</summary>
    public string? Dossier { get; private set; }

    /// <summary>Why the committee suspended or ended the cooperation, JSON.</summary>
    public string SuspensionFindings { get; set; } = "[]";

    /// <summary>The papers on their way to the archive, JSON; null before the first.</summary>
    public string? ArchiveDossier { get; private set; }

    /// <summary>True while the agreement on withdrawals is in force.</summary>
    public bool WithdrawalAgreement { get; set; }

    public long CapFen { get; set; }

    public long UsedFen { get; set; }

    public long PerLoanMaximumFen { get; set; }

    public int MaximumRatioPercent { get; set; }

    public int MaximumYears { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidUntil { get; set; }

    /// <summary>PostgreSQL's own row version.</summary>
    public uint Version { get; init; }

    /// <summary>The cooperation; null before the agreement.</summary>
    internal Cooperation? Cooperation => Dossier is { } json ? Dossiers.Read<Cooperation>(json) : null;

    internal ProjectArchive Archive
    {
        get => ArchiveDossier is { } json ? Dossiers.Read<ProjectArchive>(json) : new ProjectArchive(Id, [], null);
        set => ArchiveDossier = Dossiers.Write(value);
    }

    internal AgreementTerms? Terms => ValidFrom is { } from && ValidUntil is { } until && State is ProjectState.Cooperating or ProjectState.Suspended
        ? new(CapFen, PerLoanMaximumFen, MaximumRatioPercent, MaximumYears, from, until)
        : null;

    internal IReadOnlyList<Building> ReadBuildings() => Dossiers.Read<List<Building>>(Buildings);

    internal DeveloperProfile ReadProfile() => Dossiers.Read<DeveloperProfile>(Profile);

    /// <summary>Takes the terms of an agreement; what is used of the cap stays used.</summary>
    internal void Take(AgreementTerms terms) =>
        (CapFen, PerLoanMaximumFen, MaximumRatioPercent, MaximumYears, ValidFrom, ValidUntil) =
            (terms.CapFen, terms.PerLoanMaximumFen, terms.MaximumRatioPercent, terms.MaximumYears, terms.ValidFrom, terms.ValidUntil);

    /// <summary>Takes the cooperation as it now stands; a hold leaves the agreement in force.</summary>
    internal void Take(Cooperation cooperation)
    {
        Dossier = Dossiers.Write(cooperation);
        Buildings = Dossiers.Write(cooperation.Buildings);
        State = cooperation.State switch
        {
            CooperationState.Suspended => ProjectState.Suspended,
            CooperationState.Ended => ProjectState.Ended,
            _ => ProjectState.Cooperating,
        };
    }
}
