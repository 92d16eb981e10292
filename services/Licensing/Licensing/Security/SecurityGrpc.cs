using Quzhou.Law;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Transactions;

namespace Quzhou.Licensing;

/// <summary>Security companies; each RPC stands in a file of its own name.</summary>
internal sealed partial class SecurityGrpc(
    Commands<LicensingDb> commands, Transactions<LicensingDb> transactions, WorkingDayCalendar calendar, TimeProvider time)
    : SecurityService.SecurityServiceBase
{
    private const string Police = "public-security-office";
}
