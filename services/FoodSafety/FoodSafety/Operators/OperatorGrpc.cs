using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Transactions;

namespace Quzhou.FoodSafety;

/// <summary>The operators' files; each group of RPCs stands in a file of its own.</summary>
internal sealed partial class OperatorGrpc(Commands<FoodSafetyDb> commands, Transactions<FoodSafetyDb> transactions, TimeProvider time)
    : OperatorService.OperatorServiceBase;
