using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Logs;

namespace Quzhou.ServiceDefaults.Redaction;

/// <summary>Masks numbers in log records before they are exported.</summary>
internal sealed class MaskingLogProcessor : BaseProcessor<LogRecord>
{
    public override void OnEnd(LogRecord data)
    {
        if (data.FormattedMessage is { } message)
            data.FormattedMessage = IdNumbers.Mask(message);
        if (data.Body is { } body)
            data.Body = IdNumbers.Mask(body);
        if (data.Attributes is { } attributes)
            data.Attributes = [.. attributes.Select(a => new KeyValuePair<string, object?>(a.Key, a.Value is string text ? IdNumbers.Mask(text) : a.Value))];
        if (data.Exception is { } error && IdNumbers.Contains(error.ToString()))
            data.Exception = new MaskedException(error);
    }
}

/// <summary>Stands for an exception whose text named somebody.</summary>
internal sealed class MaskedException(Exception original) : Exception(IdNumbers.Mask(original.Message))
{
    private readonly string text = IdNumbers.Mask(original.ToString());

    public override string? StackTrace { get; } = original.StackTrace;

    public override string ToString() => text;
}

/// <summary>Masks numbers in spans before they are exported.</summary>
internal sealed class MaskingActivityProcessor : BaseProcessor<Activity>
{
    public override void OnEnd(Activity data)
    {
        data.DisplayName = IdNumbers.Mask(data.DisplayName);
        foreach (var (key, value) in data.TagObjects.ToList())
        {
            if (value is string text && IdNumbers.Contains(text))
                data.SetTag(key, IdNumbers.Mask(text));
        }
        if (data.StatusDescription is { } description && IdNumbers.Contains(description))
            data.SetStatus(data.Status, IdNumbers.Mask(description));

        // Events cannot be changed: a span whose events name somebody is not exported at all.
        if (data.Events.Any(e => e.Tags.Any(t => t.Value is string text && IdNumbers.Contains(text))))
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
    }
}
