
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Transactions;

namespace Quzhou.Licensing;

/// <summary>Follow-up supervision; each RPC stands in a file of its own name.</summary>
internal sealed partial class SupervisionGrpc(
    Commands<LicensingDb> commands, Transactions<LicensingDb> transactions, TimeProvider time)
    : SupervisionService.SupervisionServiceBase
{
    private const int MaxDistrict = 100;
}
