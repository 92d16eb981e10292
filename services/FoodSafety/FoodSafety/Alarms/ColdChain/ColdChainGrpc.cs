using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Transactions;

namespace Quzhou.FoodSafety.Alarms.ColdChain;

/// <summary>The cold chain; each RPC, or small group of them, stands in a folder of its own name.</summary>
internal sealed partial class ColdChainGrpc(
    Commands<FoodSafetyDb> commands, Transactions<FoodSafetyDb> transactions, ReadingStreams streams) : ColdChainService.ColdChainServiceBase
{
    private const string GatewayAgency = "cold-chain-gateway";

    // A gateway learns of its own devices only.
    private static void MustOwn(DeviceRow row, Caller caller)
    {
        if (caller.Agency == GatewayAgency && row.Gateway != caller.Officer)
            throw ApiErrors.NotFound("device", row.Number.ToString());
    }
}
