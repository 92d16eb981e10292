using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Quzhou.ServiceDefaults.Redaction;

namespace Quzhou.ServiceDefaults.Telemetry;

/// <summary>
/// Traces, metrics and logs over OTLP: ASP.NET Core, gRPC, HTTP, PostgreSQL, the broker, Redis and the runtime. Exported
/// when the host names a collector (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>).
/// </summary>
internal static class TelemetryExtensions
{
    internal static void AddTelemetry(this WebApplicationBuilder builder, string service)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddHostedService<RedisTracing>();
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(builder.Configuration["OTEL_SERVICE_NAME"] ?? service).AddEnvironmentVariableDetector())
            .WithTracing(tracing => tracing
                .AddSource("MassTransit", "Quzhou.*", RedisTracing.SourceName)
                .AddAspNetCoreInstrumentation(o => o.Filter = context => !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
                .AddGrpcClientInstrumentation()
                .AddHttpClientInstrumentation()
                .AddNpgsql()
                .AddProcessor(new MaskingActivityProcessor()))
            .WithMetrics(metrics => metrics
                .AddMeter("MassTransit", "Npgsql", "Quzhou.*", "Polly")
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation())
            .WithLogging(
                logging => logging.AddProcessor(new MaskingLogProcessor()),
                options =>
                {
                    options.IncludeFormattedMessage = true;
                    options.IncludeScopes = false;
                });
        if (!string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            telemetry.UseOtlpExporter();
    }
}
