using Microsoft.Extensions.Options;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Persistence;
using Quzhou.Platform.Transactions;

namespace Quzhou.FoodSafety.Alarms;

/// <summary>Alarms; each RPC stands in a folder of its own name.</summary>
internal sealed partial class AlarmGrpc(
    Commands<FoodSafetyDb> commands,
    Transactions<FoodSafetyDb> transactions,
    PostgresSignals signals,
    AlarmMetrics metrics,
    IOptions<AlarmOptions> options,
    IHostApplicationLifetime lifetime) : AlarmService.AlarmServiceBase
{
    private const int MaxEtag = 20;
    private const int MaxNote = 500;
}
