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
    internal static void AddRedaction(this WebApplicationBuilder builder)
    {
        builder.Services.AddRedaction(redaction =>
        {
            redaction.SetRedactor<PersonalDataRedactor>(PersonalDataAttribute.Classification);
            redaction.SetFallbackRedactor<PersonalDataRedactor>();
        });
        builder.Logging.ClearProviders();
        builder.Logging.EnableRedaction();
        builder.Logging.AddConsole(console => console.FormatterName = MaskingConsoleFormatter.FormatterName);
        builder.Logging.AddConsoleFormatter<MaskingConsoleFormatter, Microsoft.Extensions.Logging.Console.ConsoleFormatterOptions>();
    }
}
