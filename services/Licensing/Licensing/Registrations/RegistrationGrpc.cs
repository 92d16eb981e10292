using Quzhou.Law;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Transactions;

namespace Quzhou.Licensing;

/// <summary>Businesses of cancelled items and their follow-up checks; each RPC stands in a file of its own name.</summary>
internal sealed partial class RegistrationGrpc(
    Commands<LicensingDb> commands, Transactions<LicensingDb> transactions, WorkingDayCalendar calendar)
    : RegistrationService.RegistrationServiceBase;
