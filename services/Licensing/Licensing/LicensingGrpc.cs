using Quzhou.Law;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Transactions;

namespace Quzhou.Licensing;

/// <summary>The licensing service; each RPC stands in a folder of its own name.</summary>
internal sealed partial class LicensingGrpc(
    Commands<LicensingDb> commands, Transactions<LicensingDb> transactions, WorkingDayCalendar calendar, TimeProvider time)
    : LicensingService.LicensingServiceBase
{
    private const int MaxName = 200;
    private const int MaxText = 1000;
}
