using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Transactions;

namespace Quzhou.FoodSafety;

/// <summary>The food-safety service; each RPC stands in a folder of its own name.</summary>
internal sealed partial class FoodSafetyGrpc(Commands<FoodSafetyDb> commands, Transactions<FoodSafetyDb> transactions, TimeProvider time)
    : FoodSafetyService.FoodSafetyServiceBase
{
    private const int MaxName = 200;
    private const int MaxPlace = 50;
    private const int MaxText = 1000;
    private const int MaxEtag = 20;
}
