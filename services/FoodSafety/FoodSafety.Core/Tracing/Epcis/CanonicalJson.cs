using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Quzhou.FoodSafety.Core.Tracing.Epcis;

/// <summary>One text for each JSON value: properties by name, no blanks; so that equal content has an equal digest.</summary>
internal static class CanonicalJson
{
    internal static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 2 * DocumentLimits.MaxDepth };

    internal static string Of(JsonElement element)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Writing))
            Write(writer, element);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Finds text that PostgreSQL and other readers do not take: half a surrogate pair, or a zero character.</summary>
    internal static bool HasSoundText(JsonPlace place, out JsonPlace unsound)
    {
        unsound = place;
        switch (place.Element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in place.Element.EnumerateObject())
                {
                    if (!IsSound(() => property.Name))
                        return false;
                }
                place.IsObject(out var fields);
                foreach (var field in fields.Values)
                {
                    if (!HasSoundText(field, out unsound))
                        return false;
                }
                return true;
            case JsonValueKind.Array:
                foreach (var item in place.Array(0, int.MaxValue))
                {
                    if (!HasSoundText(item, out unsound))
                        return false;
                }
                return true;
            case JsonValueKind.String:
                return IsSound(() => place.Element.GetString()!);
            default:
                return true;
        }
    }

    private static bool IsSound(Func<string> read)
    {
        try
        {
            return !read().Contains('\0', StringComparison.Ordinal);
        }
        catch (InvalidOperationException)
        {
            // What the reader throws for half a surrogate pair; there is no way to ask before.
            return false;
        }
    }

    private static void Write(Utf8JsonWriter writer, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in element.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(property.Name);
                    Write(writer, property.Value);
                }
                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }
}
