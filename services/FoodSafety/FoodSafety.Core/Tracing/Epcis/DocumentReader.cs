using System.Text;
using System.Text.Json;

namespace Quzhou.FoodSafety.Core.Tracing.Epcis;

/// <summary>What a document says: its events, or everything wrong with it (导入结果).</summary>
/// <param name="Events">Events in their order; empty when there is a problem.</param>
/// <param name="Problems">Problems in order of their place; empty when the document is sound.</param>
public sealed record DocumentContent(IReadOnlyList<TraceEvent> Events, IReadOnlyList<DocumentProblem> Problems);

/// <summary>Reads an EPCIS 2.0 document in JSON-LD (导入). See <c>docs/decisions/0086</c> for what is kept and what is refused.</summary>
public static class DocumentReader
{
    /// <summary>The context that every document names.</summary>
    public const string EpcisContext = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";

    private const string NewestContext = "https://ref.gs1.org/standards/epcis/epcis-context.jsonld";

    // Fields of the transmission, which say nothing of the events and are not kept.
    private static readonly string[] OfTheTransmission = ["id", "sender", "receiver", "instanceIdentifier", "creationDate"];

    private static readonly JsonDocumentOptions Options = new()
    {
        MaxDepth = DocumentLimits.MaxDepth, AllowDuplicateProperties = false, CommentHandling = JsonCommentHandling.Disallow,
    };

    /// <summary>Reads a document whole, or refuses it whole.</summary>
    public static DocumentContent Read(string json)
    {
        var problems = new List<DocumentProblem>();
        if (Encoding.UTF8.GetByteCount(json) > DocumentLimits.MaxBytes)
        {
            problems.Add(new DocumentProblem("$", "TOO_LARGE", $"文档不得超过{DocumentLimits.MaxBytes}字节", $"must not be larger than {DocumentLimits.MaxBytes} bytes"));
            return new DocumentContent([], problems);
        }
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            var root = new JsonPlace(document.RootElement, "$", problems);
            var events = CanonicalJson.HasSoundText(root, out var unsound) ? ReadRoot(root) : Unsound(unsound);
            return new DocumentContent(problems.Count == 0 ? events : [], problems);
        }
        catch (JsonException error)
        {
            var at = $"第{error.LineNumber + 1}行第{error.BytePositionInLine + 1}字节";
            problems.Add(new DocumentProblem(
                error.Path is { Length: > 0 } path ? path : "$", "NOT_JSON", $"不是有效的JSON:{at}", $"is no valid JSON: line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}"));
            return new DocumentContent([], problems);
        }
    }

    private static List<TraceEvent> Unsound(JsonPlace place)
    {
        place.Problem("MALFORMED_TEXT", "含有不完整或为零的字符", "has half a character or a zero character");
        return [];
    }

    private static List<TraceEvent> ReadRoot(JsonPlace root)
    {
        if (!root.IsObject(out var fields))
            return [];
        var prefixes = new List<NamespacePrefix>();
        Expect(root, fields, "type", "EPCISDocument");
        Expect(root, fields, "schemaVersion", "2.0");
        if (fields.TryGetValue("@context", out var context))
            prefixes = ReadContext(context, mustNameEpcis: true);
        else
            root.Problem("CONTEXT_REQUIRED", "缺少@context", "needs @context");
        foreach (var (name, place) in fields)
        {
            if (name == "creationDate")
                place.Instant();
            else if (name is not ("type" or "schemaVersion" or "@context" or "epcisBody") && !OfTheTransmission.Contains(name))
                place.Problem("UNKNOWN_FIELD", $"未知字段:{name}", $"unknown field {name}");
        }
        if (!fields.TryGetValue("epcisBody", out var body))
        {
            root.Problem("BODY_REQUIRED", "缺少epcisBody", "needs epcisBody");
            return [];
        }
        return ReadBody(body, prefixes);
    }

    private static List<TraceEvent> ReadBody(JsonPlace body, List<NamespacePrefix> prefixes)
    {
        if (!body.IsObject(out var fields))
            return [];
        foreach (var (name, place) in fields.Where(f => f.Key != "eventList"))
            place.Problem("UNKNOWN_FIELD", $"未知字段:{name}", $"unknown field {name}");
        if (!fields.TryGetValue("eventList", out var list))
        {
            body.Problem("EVENTS_REQUIRED", "缺少eventList", "needs eventList");
            return [];
        }
        var events = new List<TraceEvent>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in list.Array(1, DocumentLimits.MaxEvents))
        {
            if (EventReader.Read(place, prefixes) is not { } read)
                continue;
            events.Add(read);
            if (!ids.Add(read.EventId))
                place.Problem("REPEATED", "同一文档内eventID重复", "comes twice in the document");
        }
        return events;
    }

    private static void Expect(JsonPlace root, Dictionary<string, JsonPlace> fields, string name, string value)
    {
        if (!fields.TryGetValue(name, out var place))
            root.Problem("REQUIRED", $"缺少{name}", $"needs {name}");
        else if (place.Text() is { } text && text != value)
            place.Problem("NOT_SUPPORTED", $"应为{value}", $"must be {value}");
    }

    /// <summary>Prefixes that a context declares, in order of their names.</summary>
    internal static List<NamespacePrefix> ReadContext(JsonPlace context, bool mustNameEpcis)
    {
        var prefixes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var epcis = false;
        var parts = context.Element.ValueKind == JsonValueKind.Array ? context.Array(1, DocumentLimits.MaxReferences) : [context];
        foreach (var part in parts)
        {
            if (part.Element.ValueKind == JsonValueKind.String)
            {
                if (part.Element.GetString() is EpcisContext or NewestContext)
                    epcis = true;
                else
                    part.Problem("UNKNOWN_CONTEXT", "只接受EPCIS 2.0的@context或前缀声明", "is neither the EPCIS 2.0 context nor a declaration of prefixes");
                continue;
            }
            if (!part.IsObject(out var fields))
                continue;
            foreach (var (name, place) in fields)
            {
                if (name.Length is 0 or > DocumentLimits.MaxText || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
                    place.Problem("NOT_A_PREFIX", "前缀只能由字母、数字、连字符组成", "must be letters, digits, - and _");
                else if (place.Uri() is { } uri)
                    prefixes[name] = uri;
            }
        }
        if (mustNameEpcis && !epcis)
            context.Problem("CONTEXT_REQUIRED", "@context应含EPCIS 2.0上下文", "must name the EPCIS 2.0 context");
        return [.. prefixes.Select(p => new NamespacePrefix(p.Key, p.Value))];
    }
}
