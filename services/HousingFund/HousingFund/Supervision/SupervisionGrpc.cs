using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Transactions;

namespace Quzhou.HousingFund;

/// <summary>Projects after their admission; each RPC stands in a folder of its own name.</summary>
internal sealed partial class SupervisionGrpc(Commands<HousingFundDb> commands, Transactions<HousingFundDb> transactions, TimeProvider time)
    : SupervisionService.SupervisionServiceBase;
