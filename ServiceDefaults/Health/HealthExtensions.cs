using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Quzhou.ServiceDefaults.Health;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: it can do its work. Without its database it cannot;
/// without the broker or Redis it still decides, so those two only degrade it: decisions wait in the outbox, and reads
/// go to the database.
/// </summary>
internal static class HealthExtensions
{
    internal const string Ready = "ready";

    internal static void AddDefaultHealthChecks(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck("self", () => HealthCheckResult.Healthy(), ["live"]);

        // The broker's own check reports failure; here it degrades.
        services.PostConfigure<HealthCheckServiceOptions>(options =>
        {
            foreach (var broker in options.Registrations.Where(r => r.Tags.Contains("masstransit")))
                broker.FailureStatus = HealthStatus.Degraded;
        });
    }

    internal static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", Options(c => c.Tags.Contains("live"))).AllowAnonymous();
        app.MapHealthChecks("/health/ready", Options(c => c.Tags.Contains(Ready))).AllowAnonymous();
    }

    private static HealthCheckOptions Options(Func<HealthCheckRegistration, bool> predicate) => new()
    {
        Predicate = predicate,
        ResponseWriter = WriteAsync,
        ResultStatusCodes =
        {
            [HealthStatus.Healthy] = StatusCodes.Status200OK,
            [HealthStatus.Degraded] = StatusCodes.Status200OK,
            [HealthStatus.Unhealthy] = StatusCodes.Status503ServiceUnavailable,
        },
    };

    // Names and states only: descriptions and exceptions may carry addresses.
    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        status = report.Status.ToString(),
        checks = report.Entries.ToDictionary(e => e.Key, e => e.Value.Status.ToString()),
    });
}
