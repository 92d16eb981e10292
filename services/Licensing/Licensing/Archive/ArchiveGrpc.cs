using Quzhou.Law;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Transactions;

namespace Quzhou.Licensing;

/// <summary>Integrity archives; each RPC stands in a file of its own name.</summary>
internal sealed partial class ArchiveGrpc(
    Commands<LicensingDb> commands, Transactions<LicensingDb> transactions, WorkingDayCalendar calendar, TimeProvider time)
    : ArchiveService.ArchiveServiceBase;
