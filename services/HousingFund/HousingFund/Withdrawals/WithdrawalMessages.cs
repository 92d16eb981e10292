using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

/// <summary>Purchases and withdrawals, from rows to the wire.</summary>
internal static class WithdrawalMessages
{
    internal static Purchase ToMessage(this PurchaseRow row, Caller caller) => new()
    {
        PurchaseId = row.Id.ToString(),
        ProjectId = row.ProjectId.ToString(),
        Buyer = SubjectId.Parse(row.BuyerId).ToMessage(row.BuyerName, caller),
        Home = row.Home,
        ContractNumber = row.ContractNumber,
        ContractFiledOn = row.ContractFiledOn?.ToMessage(),
        Cancelled = row.CancelledOn is not null,
        Etag = row.Version.ToString(),
    };

    internal static Withdrawal ToMessage(this WithdrawalRow row, Caller caller)
    {
        var withdrawal = row.Case;
        return new Withdrawal
        {
            WithdrawalId = row.Id.ToString(),
            PurchaseId = row.PurchaseId.ToString(),
            Employee = SubjectId.Parse(row.EmployeeId).ToMessage(row.EmployeeName, caller),
            AmountFen = withdrawal.AmountFen,
            RecoveredFen = withdrawal.RecoveredFen,
            OwedFen = withdrawal.OwedFen,
            PaidOn = withdrawal.Decided.On.ToMessage(),
            State = (WithdrawalState)(int)row.Stage,
            Etag = row.Version.ToString(),
        };
    }
}
