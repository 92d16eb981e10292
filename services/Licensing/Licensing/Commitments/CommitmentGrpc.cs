using Quzhou.Law;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Transactions;

namespace Quzhou.Licensing;

/// <summary>Letters of commitment and what is done after the decision; each RPC stands in a file of its own name.</summary>
internal sealed partial class CommitmentGrpc(
    Commands<LicensingDb> commands, Transactions<LicensingDb> transactions, WorkingDayCalendar calendar)
    : CommitmentService.CommitmentServiceBase;
