using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Transactions;

namespace Quzhou.HousingFund;

/// <summary>Withdrawals for a home; each RPC stands in a folder of its own name.</summary>
internal sealed partial class WithdrawalGrpc(Commands<HousingFundDb> commands, Transactions<HousingFundDb> transactions)
    : WithdrawalService.WithdrawalServiceBase;
