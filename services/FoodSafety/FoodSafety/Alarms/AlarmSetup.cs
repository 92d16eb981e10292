using Quzhou.FoodSafety.Alarms.ColdChain;
using Quzhou.FoodSafety.Alarms.Conditions;
using Quzhou.FoodSafety.Alarms.Escalation;
using Quzhou.FoodSafety.Alarms.Sentinel;
using Quzhou.FoodSafety.Scheduling;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety.Alarms;

/// <summary>Adds alarms, sentinel cases and the cold chain to the service.</summary>
internal static class AlarmSetup
{
    internal static void AddAlarms(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<AlarmOptions>().BindConfiguration("Alarms").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<AlarmMetrics>();
        builder.Services.AddSingleton<ReadingDays>();
        builder.Services.AddSingleton<ReadingWriter>();
        builder.Services.AddSingleton<ReadingStreams>();
        builder.Services.AddRounds<EscalationScheduler>();
        builder.Services.AddRounds<FailureScheduler>();
        builder.Services.AddRounds<PermitScheduler>();
        builder.Services.AddRounds<ReadingHousekeeping>();
    }

    internal static void MapAlarms(this WebApplication app)
    {
        app.MapDepartmentService<AlarmGrpc>();
        app.MapDepartmentService<SentinelGrpc>();
        app.MapDepartmentService<ColdChainGrpc>();
    }
}
