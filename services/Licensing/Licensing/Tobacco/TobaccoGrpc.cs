using Quzhou.Law;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Transactions;

namespace Quzhou.Licensing;

/// <summary>Tobacco licences and the cases that cancel them; each RPC stands in a file of its own name.</summary>
internal sealed partial class TobaccoGrpc(
    Commands<LicensingDb> commands, Transactions<LicensingDb> transactions, WorkingDayCalendar calendar, TimeProvider time)
    : TobaccoService.TobaccoServiceBase
{
    private const int MaxShown = 100;
}
