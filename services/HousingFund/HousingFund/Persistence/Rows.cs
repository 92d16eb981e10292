using System.Text.Json;
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

    /// <summary>True when the application goes through survey, review and committee in this system.</summary>
    public bool ByCommittee { get; init; }

    public required ProjectState State { get; set; }

    /// <summary>Why the committee suspended or ended the cooperation, JSON.</summary>
    public string SuspensionFindings { get; set; } = "[]";

    public long CapFen { get; set; }

    public long UsedFen { get; set; }

    public long PerLoanMaximumFen { get; set; }

    public int MaximumRatioPercent { get; set; }

    public int MaximumYears { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidUntil { get; set; }

    /// <summary>PostgreSQL's own row version.</summary>
    public uint Version { get; init; }

    internal AgreementTerms? Terms => State is ProjectState.Cooperating or ProjectState.Suspended && ValidFrom is { } from && ValidUntil is { } until
        ? new(CapFen, PerLoanMaximumFen, MaximumRatioPercent, MaximumYears, from, until)
        : null;

    internal IReadOnlyList<Building> ReadBuildings() => JsonSerializer.Deserialize<List<Building>>(Buildings)!;

    internal DeveloperProfile ReadProfile() => JsonSerializer.Deserialize<DeveloperProfile>(Profile)!;
}

/// <summary>Where a loan stands.</summary>
internal enum LoanState
{
    Accepted = 1,
    PaidOut = 2,
    PreNoticed = 3,
    Mortgaged = 4,
    Settled = 5,
    Withdrawn = 6,
}

/// <summary>A loan, stored.</summary>
internal sealed class LoanRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required Guid ProjectId { get; init; }

    public required string BorrowerId { get; init; }

    public required string BorrowerName { get; init; }

    public required long PriceFen { get; init; }

    public required long AmountFen { get; init; }

    public required int Years { get; init; }

    public required bool StrictReview { get; init; }

    public required LoanState State { get; set; }

    public string? PreNoticeNumber { get; set; }

    public DateOnly? PaidOutOn { get; set; }

    /// <summary>Principal left; 0 before the payout.</summary>
    public long BalanceFen { get; set; }

    public V1.RepaymentMethod Method { get; set; }

    public decimal? AnnualRatePercent { get; set; }

    /// <summary>Number of the ownership mortgage that was handed over.</summary>
    public string? CertificateNumber { get; set; }

    public DateOnly? HandedOverOn { get; set; }

    /// <summary>PostgreSQL's own row version.</summary>
    public uint Version { get; init; }

    /// <summary>True while the loan may still be stopped: taken in, not paid out.</summary>
    internal bool Unpaid => State is LoanState.Accepted or LoanState.PreNoticed;
}

/// <summary>An early repayment (提前还款), stored.</summary>
internal sealed class RepaymentRow
{
    public required Guid Id { get; init; }

    public required Guid LoanId { get; init; }

    public required DateOnly RepaidOn { get; init; }

    public required long AmountFen { get; init; }

    public required long BalanceFen { get; init; }
}
