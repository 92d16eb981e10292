using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Quzhou.ServiceDefaults.Redaction;

/// <summary>
/// Two nets under every log line: values marked as personal data are redacted by the framework, and whatever still
/// looks like a number is masked before it is written or exported.
/// </summary>
internal static class RedactionExtensions
{
    // What these say at a lower level is in the traces, or is a refusal that its caller has heard of.
    private static readonly (string Category, LogLevel Level)[] Quiet =
    [
        ("Microsoft.EntityFrameworkCore", LogLevel.Warning),
        ("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Critical),
        ("Microsoft.AspNetCore", LogLevel.Warning),
        ("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Error),
        ("System.Net.Http.HttpClient", LogLevel.Warning),
        ("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.Critical),
        ("Polly", LogLevel.Error),
        ("Grpc", LogLevel.Warning),
        ("MassTransit", LogLevel.Warning),
    ];

    internal static void AddRedaction(this WebApplicationBuilder builder)
    {
        builder.Services.AddRedaction(redaction =>
        {
            redaction.SetRedactor<PersonalDataRedactor>(PersonalDataAttribute.Classification);
            redaction.SetFallbackRedactor<PersonalDataRedactor>();
        });
        builder.Logging.ClearProviders();
        builder.Logging.EnableRedaction();
        foreach (var (category, level) in Quiet)
            builder.Logging.AddFilter(category, level);
        builder.Logging.AddConsole(console => console.FormatterName = MaskingConsoleFormatter.FormatterName);
        builder.Logging.AddConsoleFormatter<MaskingConsoleFormatter, Microsoft.Extensions.Logging.Console.ConsoleFormatterOptions>();
    }
}
