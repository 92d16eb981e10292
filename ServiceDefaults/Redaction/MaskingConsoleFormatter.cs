using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Quzhou.ServiceDefaults.Redaction;

/// <summary>One line an entry: city time, level, category, trace, message; numbers masked, exceptions included.</summary>
internal sealed class MaskingConsoleFormatter(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    internal const string FormatterName = "quzhou";
    private static readonly TimeSpan CityOffset = TimeSpan.FromHours(8);

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var message = logEntry.Formatter(logEntry.State, logEntry.Exception);
        var trace = Activity.Current?.TraceId.ToHexString() is { } id ? $" [{id}]" : "";
        var error = logEntry.Exception is { } exception ? $" | {exception}" : "";
        var line = $"{time.GetUtcNow().ToOffset(CityOffset):HH:mm:ss.fff} {Short(logEntry.LogLevel)} {logEntry.Category}{trace} {message}{error}";
        textWriter.WriteLine(IdNumbers.Mask(line).ReplaceLineEndings(" ⏎ "));
    }

    private static string Short(LogLevel level) => level switch
    {
        LogLevel.Trace => "trce",
        LogLevel.Debug => "dbug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "fail",
        _ => "crit",
    };
}
