using System.Globalization;
using Google.Protobuf;
using Google.Protobuf.Collections;
using Quzhou.AppHost.LocalHosting.Dashboard.Otlp.Wire;
using Quzhou.AppHost.LocalHosting.Dashboard.Telemetry;
using Attribute = Quzhou.AppHost.LocalHosting.Dashboard.Telemetry.Attribute;

namespace Quzhou.AppHost.LocalHosting.Dashboard.Otlp;

/// <summary>Reads the values that all kinds of telemetry share, within the limits.</summary>
internal sealed class OtlpText(DashboardOptions options)
{
    // Deeper values are a way to exhaust the stack, not something a service measures.
    private const int MaxDepth = 8;

    internal IReadOnlyList<Attribute> Attributes(RepeatedField<KeyValue> values) =>
        values.Count == 0 ? [] : [.. values.Take(options.MaxAttributes).Select(v => new Attribute(Text(v.Key), Text(v.Value)))];

    internal Origin Origin(Wire.Resource? resource)
    {
        var attributes = resource is null ? [] : Attributes(resource.Attributes);
        var name = Attribute.Find(attributes, "service.name") is { Length: > 0 } given ? given : "unknown";
        return new Origin(name, Attribute.Find(attributes, "service.instance.id") ?? name);
    }

    internal string Text(string text) => text.Length <= options.MaxTextLength ? text : string.Concat(text.AsSpan(0, options.MaxTextLength), "…");

    internal string Text(AnyValue? value) => Text(Raw(value, 0));

    /// <summary>An id in hexadecimal digits; null when it is not one.</summary>
    internal static string? Id(ByteString id, int bytes)
    {
        if (id.Length != bytes)
            return null;
        foreach (var b in id.Span)
        {
            if (b != 0)
                return Convert.ToHexStringLower(id.Span);
        }
        return null;
    }

    /// <summary>A time; null when it is not one that a clock shows.</summary>
    internal static DateTimeOffset? Time(ulong nanoseconds)
    {
        var ticks = nanoseconds / 100;
        return nanoseconds != 0 && ticks < (ulong)(DateTime.MaxValue.Ticks - DateTime.UnixEpoch.Ticks)
            ? DateTimeOffset.UnixEpoch.AddTicks((long)ticks)
            : null;
    }

    private static string Raw(AnyValue? value, int depth) => value?.ValueCase switch
    {
        AnyValue.ValueOneofCase.StringValue => value.StringValue,
        AnyValue.ValueOneofCase.BoolValue => value.BoolValue ? "true" : "false",
        AnyValue.ValueOneofCase.IntValue => value.IntValue.ToString(CultureInfo.InvariantCulture),
        AnyValue.ValueOneofCase.DoubleValue => value.DoubleValue.ToString("R", CultureInfo.InvariantCulture),
        AnyValue.ValueOneofCase.BytesValue => Convert.ToHexStringLower(value.BytesValue.Span[..Math.Min(value.BytesValue.Length, 256)]),
        AnyValue.ValueOneofCase.ArrayValue => depth == MaxDepth ? "[…]" : $"[{string.Join(", ", value.ArrayValue.Values.Select(v => Raw(v, depth + 1)))}]",
        AnyValue.ValueOneofCase.KvlistValue => depth == MaxDepth ? "{…}" : $"{{{string.Join(", ", value.KvlistValue.Values.Select(v => $"{v.Key}: {Raw(v.Value, depth + 1)}"))}}}",
        _ => "",
    };
}
