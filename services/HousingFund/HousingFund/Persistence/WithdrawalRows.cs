using Quzhou.HousingFund.Core.Withdrawals;
using Quzhou.Law;

namespace Quzhou.HousingFund.Persistence;

/// <summary>A line of a purchase list (购房备案), stored.</summary>
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

    public required bool DownPaid { get; init; }

    public DateOnly? ContractFiledOn { get; init; }

    public DateOnly? CancelledOn { get; set; }

    public uint Version { get; init; }

    internal PurchaseListEntry Entry => new(SubjectId.Parse(BuyerId), BuyerName, Home, ContractNumber, DownPaid, ContractFiledOn);
}

/// <summary>A withdrawal (提取), stored once it is paid.</summary>
internal sealed class WithdrawalRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required Guid PurchaseId { get; init; }

    public required string EmployeeId { get; init; }

    public required string EmployeeName { get; init; }

    /// <summary>The case as the Core keeps it, JSON.</summary>
    public string Dossier { get; private set; } = "";

    public WithdrawalStage Stage { get; private set; }

    public string? FraudEvidence { get; set; }

    public uint Version { get; init; }

    internal WithdrawalCase Case
    {
        get => Dossiers.Read<WithdrawalCase>(Dossier);
        set => (Dossier, Stage) = (Dossiers.Write(value), value.Stage);
    }
}
