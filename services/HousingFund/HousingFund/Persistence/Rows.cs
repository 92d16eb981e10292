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
}

/// <summary>A project, stored.</summary>
internal sealed class ProjectRow
{
    public required Guid Id { get; init; }

    public required string DeveloperId { get; init; }

    public required string DeveloperName { get; init; }

    public required string Name { get; init; }

    public required ProjectKind Kind { get; init; }

    /// <summary>Buildings, JSON.</summary>
    public required string Buildings { get; init; }

    /// <summary>What the developer shows, JSON.</summary>
    public required string Profile { get; init; }

    public required string RegisteredBy { get; init; }

    public required ProjectState State { get; set; }

    public long CapFen { get; set; }

    public long UsedFen { get; set; }

    public long PerLoanMaximumFen { get; set; }

    public int MaximumRatioPercent { get; set; }

    public int MaximumYears { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidUntil { get; set; }

    /// <summary>PostgreSQL's own row version.</summary>
    public uint Version { get; init; }

    internal AgreementTerms? Terms => State == ProjectState.Cooperating
        ? new(CapFen, PerLoanMaximumFen, MaximumRatioPercent, MaximumYears, ValidFrom!.Value, ValidUntil!.Value)
        : null;

    internal IReadOnlyList<Building> ReadBuildings() => JsonSerializer.Deserialize<List<Building>>(Buildings)!;

    internal DeveloperProfile ReadProfile() => JsonSerializer.Deserialize<DeveloperProfile>(Profile)!;
}

/// <summary>Where a loan stands.</summary>
internal enum LoanState
{
    Accepted = 1,
    PaidOut = 2,
}

/// <summary>A loan, stored.</summary>
internal sealed class LoanRow
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

    /// <summary>PostgreSQL's own row version.</summary>
    public uint Version { get; init; }
}

/// <summary>A tender, stored.</summary>
internal sealed class TenderRow
{
    public required Guid Id { get; init; }

    public required long AmountFen { get; init; }

    public required int Months { get; init; }

    public required DateOnly BidsUntil { get; init; }
}

/// <summary>A bid, stored.</summary>
internal sealed class BidRow
{
    public required Guid Id { get; init; }

    public required Guid TenderId { get; init; }

    public required string BankId { get; init; }

    public required string BankName { get; init; }

    public required byte[] SealedOffer { get; init; }
}
