using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Law;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Transactions;

namespace Quzhou.HousingFund;

/// <summary>The committee; each RPC stands in a folder of its own name.</summary>
internal sealed partial class CommitteeGrpc(Commands<HousingFundDb> commands, Transactions<HousingFundDb> transactions, WorkingDayCalendar calendar)
    : CommitteeService.CommitteeServiceBase;
