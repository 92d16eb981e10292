using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Transactions;

namespace Quzhou.FoodSafety;

/// <summary>The target board, figures and grid workers; each group of RPCs stands in a file of its own.</summary>
internal sealed partial class TargetGrpc(Commands<FoodSafetyDb> commands, Transactions<FoodSafetyDb> transactions, TimeProvider time)
    : TargetService.TargetServiceBase;
