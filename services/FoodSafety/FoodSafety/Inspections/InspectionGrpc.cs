using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Transactions;

namespace Quzhou.FoodSafety;

/// <summary>Double-random inspection; each group of RPCs stands in a file of its own.</summary>
internal sealed partial class InspectionGrpc(Commands<FoodSafetyDb> commands, Transactions<FoodSafetyDb> transactions, TimeProvider time)
    : InspectionService.InspectionServiceBase
{
    private const int MinInspectors = 2;
    private const int MaxInspectors = 5;
    private const int MaxItems = 200;
}
