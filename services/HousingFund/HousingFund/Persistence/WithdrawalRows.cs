using Quzhou.HousingFund.V1;

namespace Quzhou.HousingFund.Persistence;

/// <summary>A filed purchase (购房备案), stored.</summary>
internal sealed class PurchaseRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required Guid ProjectId { get; init; }

    public required string BuyerId { get; init; }

    public required string BuyerName { get; init; }

    public required string Employer { get; init; }

    public required string Mobile { get; init; }

    public required string Home { get; init; }

    public required string ContractNumber { get; init; }

    public required DateOnly RegisteredOn { get; init; }

    public required string InvoiceNumber { get; init; }

    public required long DownPaymentFen { get; init; }

    public DateOnly? CancelledOn { get; set; }

    public uint Version { get; init; }
}

/// <summary>A withdrawal (提取), stored.</summary>
internal sealed class WithdrawalRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required Guid PurchaseId { get; init; }

    public required string EmployeeId { get; init; }

    public required string EmployeeName { get; init; }

    public required long AmountFen { get; init; }

    public required DateOnly PaidOn { get; init; }

    public required WithdrawalState State { get; set; }

    public RecoveryReason RecoveryReason { get; set; }

    public long RecoveredFen { get; set; }

    public string? FraudReportedBy { get; set; }

    public string? FraudEvidence { get; set; }

    /// <summary>Where it stood when the fraud was reported, to go back to when the report is dismissed.</summary>
    public WithdrawalState? BeforeReport { get; set; }

    public uint Version { get; init; }
}
