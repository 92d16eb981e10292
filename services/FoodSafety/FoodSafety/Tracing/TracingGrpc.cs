using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Transactions;

namespace Quzhou.FoodSafety.Tracing;

/// <summary>Tracing from field to table; each RPC stands in a folder of its own name.</summary>
internal sealed partial class TracingGrpc(Commands<FoodSafetyDb> commands, Transactions<FoodSafetyDb> transactions, TimeProvider time)
    : TracingService.TracingServiceBase
{
    private const int MostBatches = 20_000;
    private const int UsualBatches = 1_000;
}
