using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Transactions;

namespace Quzhou.FoodSafety;

/// <summary>Sampling and laboratory; each group of RPCs stands in a file of its own.</summary>
internal sealed partial class SamplingGrpc(Commands<FoodSafetyDb> commands, Transactions<FoodSafetyDb> transactions)
    : SamplingService.SamplingServiceBase
{
    private const int MaxCounties = 20;
    private const int MaxMeasurements = 100;
}
