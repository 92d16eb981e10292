using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Law;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Transactions;

namespace Quzhou.HousingFund;

/// <summary>The housing-fund service; each RPC stands in a folder of its own name.</summary>
internal sealed partial class HousingFundGrpc(
    Commands<HousingFundDb> commands, Transactions<HousingFundDb> transactions, WorkingDayCalendar calendar, TimeProvider time)
    : HousingFundService.HousingFundServiceBase
{
    private const int MaxName = 200;
    private const int MaxShortName = 100;
    private const int MaxEtag = 20;

    // Ten billion yuan: more than the whole fund of a prefecture, so that sums never overflow.
    private const long MaxFen = 1_000_000_000_000;
}
