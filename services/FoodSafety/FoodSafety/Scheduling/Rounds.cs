using Quzhou.Platform.Scheduling;

namespace Quzhou.FoodSafety.Scheduling;

/// <summary>Adds work in rounds to the service.</summary>
internal static class Rounds
{
    /// <summary>One scheduler, which tests can also run by hand.</summary>
    internal static void AddRounds<TScheduler>(this IServiceCollection services)
        where TScheduler : RoundScheduler
    {
        services.AddSingleton<TScheduler>();
        services.AddHostedService(s => s.GetRequiredService<TScheduler>());
    }
}
