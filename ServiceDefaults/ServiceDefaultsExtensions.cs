using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Quzhou.ServiceDefaults.Health;
using Quzhou.ServiceDefaults.Hosting;
using Quzhou.ServiceDefaults.Identity;
using Quzhou.ServiceDefaults.Redaction;
using Quzhou.ServiceDefaults.Telemetry;

namespace Quzhou.ServiceDefaults;

/// <summary>What every service of the platform has, whichever host started it.</summary>
public static class ServiceDefaultsExtensions
{
    /// <summary>Adds endpoints, telemetry, redaction, authentication, health, discovery and outgoing clients.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="service">Resource name, for example <c>housing-fund</c>.</param>
    /// <param name="servesGrpc">False for a host that shows pages only.</param>
    public static void AddServiceDefaults(this WebApplicationBuilder builder, string service, bool servesGrpc = true)
    {
        builder.AddEndpoints(servesGrpc);
        builder.AddRedaction();
        builder.AddTelemetry(service);
        builder.AddCityAuthentication();
        builder.AddServiceCredential(service);
        builder.Services.AddServiceDiscovery();
        builder.Services.AddDefaultHealthChecks();
    }

    /// <summary>Maps health and switches authentication on. Everything that is not mapped open asks for a token.</summary>
    public static void MapServiceDefaults(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapHealth();
    }
}
