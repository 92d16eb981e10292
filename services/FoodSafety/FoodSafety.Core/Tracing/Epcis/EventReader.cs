using System.Globalization;
using System.Text.Json;

namespace Quzhou.FoodSafety.Core.Tracing.Epcis;

/// <summary>Reads one event. A plain field that EPCIS does not know for this kind is refused; extensions with a declared prefix are kept.</summary>
internal static class EventReader
{
    // Fields of the standard that nothing here rests on: kept as they came.
    private static readonly string[] Uninterpreted = ["ilmd", "sensorElementList", "certificationInfo", "persistentDisposition"];
    private static readonly string[] OfEveryKind =
        ["type", "@context", "eventID", "eventTime", "eventTimeZoneOffset", "recordTime", "bizStep", "disposition", "readPoint", "bizLocation", "bizTransactionList", "sourceList", "destinationList", "errorDeclaration", "certificationInfo", "persistentDisposition", "sensorElementList"];

    private static readonly Dictionary<EventKind, string[]> OfKind = new()
    {
        [EventKind.ObjectEvent] = ["action", "epcList", "quantityList", "ilmd"],
        [EventKind.AggregationEvent] = ["action", "parentID", "childEPCs", "childQuantityList"],
        [EventKind.TransformationEvent] = ["transformationID", "inputEPCList", "inputQuantityList", "outputEPCList", "outputQuantityList", "ilmd"],
        [EventKind.TransactionEvent] = ["action", "parentID", "epcList", "quantityList"],
        [EventKind.AssociationEvent] = ["action", "parentID", "childEPCs", "childQuantityList"],
    };

    private static readonly Dictionary<string, EventKind> Kinds = Enum.GetValues<EventKind>().ToDictionary(k => k.ToString(), StringComparer.Ordinal);

    internal static TraceEvent? Read(JsonPlace place, IReadOnlyList<NamespacePrefix> declared)
    {
        if (!place.IsObject(out var fields))
            return null;
        if (!fields.TryGetValue("type", out var type) || type.Element.ValueKind != JsonValueKind.String || !Kinds.TryGetValue(type.Element.GetString()!, out var kind))
        {
            place.Problem("UNKNOWN_EVENT", "type应为EPCIS 2.0的五种事件之一", "needs one of the five kinds of EPCIS 2.0 as its type");
            return null;
        }
        var prefixes = declared;
        if (fields.TryGetValue("@context", out var context))
            prefixes = [.. declared.Concat(DocumentReader.ReadContext(context, mustNameEpcis: false)).GroupBy(p => p.Prefix).Select(g => g.Last()).OrderBy(p => p.Prefix, StringComparer.Ordinal)];
        var carried = Carried(fields, kind, prefixes);
        var (eventId, eventTime) = (Uri(place, fields, "eventID"), Time(place, fields));
        var read = new TraceEvent
        {
            Kind = kind,
            EventId = eventId ?? "",
            EventTime = eventTime ?? default,
            Action = Action(place, fields, kind),
            BizStep = fields.TryGetValue("bizStep", out var step) ? step.Word(Vocabulary.BizSteps) : null,
            Disposition = fields.TryGetValue("disposition", out var disposition) ? disposition.Word(Vocabulary.Dispositions) : null,
            ReadPoint = fields.TryGetValue("readPoint", out var readPoint) ? readPoint.UriOfObject() : null,
            BizLocation = fields.TryGetValue("bizLocation", out var location) ? location.UriOfObject() : null,
            ParentId = fields.TryGetValue("parentID", out var parent) ? kind == EventKind.AggregationEvent ? parent.Batch() : parent.Uri() : null,
            TransformationId = fields.TryGetValue("transformationID", out var transformation) ? transformation.Uri() : null,
            Epcs = Epcs(fields, kind is EventKind.AggregationEvent or EventKind.AssociationEvent ? "childEPCs" : "epcList"),
            Quantities = Quantities(fields, kind is EventKind.AggregationEvent or EventKind.AssociationEvent ? "childQuantityList" : "quantityList"),
            InputEpcs = Epcs(fields, "inputEPCList"),
            InputQuantities = Quantities(fields, "inputQuantityList"),
            OutputEpcs = Epcs(fields, "outputEPCList"),
            OutputQuantities = Quantities(fields, "outputQuantityList"),
            BizTransactions = References(fields, "bizTransactionList", "bizTransaction", Vocabulary.Transactions, typeRequired: false),
            Sources = References(fields, "sourceList", "source", Vocabulary.Parties, typeRequired: true),
            Destinations = References(fields, "destinationList", "destination", Vocabulary.Parties, typeRequired: true),
            Error = fields.TryGetValue("errorDeclaration", out var error) ? Declaration(error) : null,
            Carried = carried,
            Prefixes = carried.Any(c => c.Name.Contains(':', StringComparison.Ordinal)) ? [.. prefixes] : [],
        };
        EventChecks.Check(place, read);
        return eventId is null || eventTime is null ? null : read;
    }

    private static Items<CarriedField> Carried(Dictionary<string, JsonPlace> fields, EventKind kind, IReadOnlyList<NamespacePrefix> prefixes)
    {
        var carried = new List<CarriedField>();
        foreach (var (name, place) in fields)
        {
            var known = OfEveryKind.Contains(name) || OfKind[kind].Contains(name);
            var colon = name.IndexOf(':', StringComparison.Ordinal);
            if (known && !Uninterpreted.Contains(name))
                continue;
            if (!known && (colon <= 0 || colon == name.Length - 1))
                place.Problem("UNKNOWN_FIELD", $"未知字段:{name};扩展字段须带已声明的前缀", $"unknown field {name}; an extension needs a declared prefix");
            else if (!known && !prefixes.Any(p => name.AsSpan(0, colon).SequenceEqual(p.Prefix)))
                place.Problem("UNKNOWN_PREFIX", "扩展字段的前缀未在@context中声明", "has a prefix that @context does not declare");
            else if (CanonicalJson.Of(place.Element) is { Length: <= DocumentLimits.MaxCarried } json)
                carried.Add(new CarriedField(name, json));
            else
                place.Problem("TOO_LONG", $"不得超过{DocumentLimits.MaxCarried}个字符", $"must not be longer than {DocumentLimits.MaxCarried} characters");
        }
        return [.. carried.OrderBy(c => c.Name, StringComparer.Ordinal)];
    }

    private static string? Uri(JsonPlace place, Dictionary<string, JsonPlace> fields, string name)
    {
        if (fields.TryGetValue(name, out var field))
            return field.Uri();
        place.Problem("REQUIRED", $"缺少{name}", $"needs {name}");
        return null;
    }

    // The offset of the field and that of the instant say one thing; where they differ nobody knows which is meant.
    private static DateTimeOffset? Time(JsonPlace place, Dictionary<string, JsonPlace> fields)
    {
        DateTimeOffset? instant = null;
        if (fields.TryGetValue("eventTime", out var time))
            instant = time.Instant();
        else
            place.Problem("REQUIRED", "缺少eventTime", "needs eventTime");
        if (fields.TryGetValue("recordTime", out var recorded))
            recorded.Instant();
        if (!fields.TryGetValue("eventTimeZoneOffset", out var zone))
        {
            place.Problem("REQUIRED", "缺少eventTimeZoneOffset", "needs eventTimeZoneOffset");
            return instant;
        }
        if (zone.Text() is not { } text)
            return instant;
        if (text.Length != 6 || text[0] is not ('+' or '-') || !TimeSpan.TryParseExact(text[1..], @"hh\:mm", CultureInfo.InvariantCulture, out var offset) || offset > TimeSpan.FromHours(14))
        {
            zone.Problem("NOT_AN_OFFSET", "应为±hh:mm", "must be ±hh:mm");
            return instant;
        }
        return instant?.ToOffset(text[0] == '-' ? -offset : offset);
    }

    private static EventAction? Action(JsonPlace place, Dictionary<string, JsonPlace> fields, EventKind kind)
    {
        if (kind == EventKind.TransformationEvent)
            return null;
        if (!fields.TryGetValue("action", out var action))
        {
            place.Problem("REQUIRED", "缺少action", "needs action");
            return null;
        }
        switch (action.Text())
        {
            case "ADD": return EventAction.Add;
            case "OBSERVE": return EventAction.Observe;
            case "DELETE": return EventAction.Delete;
            case not null: action.Problem("UNKNOWN_WORD", "应为ADD、OBSERVE或DELETE", "must be ADD, OBSERVE or DELETE"); break;
        }
        return null;
    }

    private static Items<string> Epcs(Dictionary<string, JsonPlace> fields, string name) => fields.TryGetValue(name, out var list)
        ? [.. list.Array(0, DocumentLimits.MaxBatches).Select(p => p.Batch()).OfType<string>()]
        : [];

    private static Items<BatchQuantity> Quantities(Dictionary<string, JsonPlace> fields, string name) => fields.TryGetValue(name, out var list)
        ? [.. list.Array(0, DocumentLimits.MaxBatches).Select(Quantity).OfType<BatchQuantity>()]
        : [];

    private static BatchQuantity? Quantity(JsonPlace place)
    {
        if (!place.IsObject(out var fields))
            return null;
        foreach (var (name, field) in fields.Where(f => f.Key is not ("epcClass" or "quantity" or "uom")))
            field.Problem("UNKNOWN_FIELD", $"未知字段:{name}", $"unknown field {name}");
        string? batch = null;
        if (fields.TryGetValue("epcClass", out var epcClass))
            batch = epcClass.Batch();
        else
            place.Problem("REQUIRED", "缺少epcClass", "needs epcClass");
        var unit = "";
        if (fields.TryGetValue("uom", out var uom) && uom.Text() is { } text)
        {
            unit = text;
            if (!Amount.IsUnit(text))
            {
                uom.Problem("UNKNOWN_UNIT", "计量单位不在受支持的UN/ECE代码内", "is no supported code of UN/ECE Recommendation 20");
                return null;
            }
        }
        if (!fields.TryGetValue("quantity", out var quantity))
            return batch is null ? null : new BatchQuantity(batch, null, unit);
        if (quantity.Element.ValueKind != JsonValueKind.Number || !quantity.Element.TryGetDecimal(out var number))
        {
            quantity.Problem("NOT_A_NUMBER", "应为数字", "must be a number");
            return null;
        }
        if (Amount.Of(number, unit) is null)
        {
            quantity.Problem("OUT_OF_RANGE", "数量应为基本单位(件、毫克、微升)的整数倍且在范围内", "must be a whole number of pieces, milligrams or microlitres within bounds");
            return null;
        }
        return batch is null ? null : new BatchQuantity(batch, number / 1.0000000000000000000000000000m, unit);
    }

    private static Items<Reference> References(Dictionary<string, JsonPlace> fields, string name, string id, Vocabulary vocabulary, bool typeRequired) =>
        fields.TryGetValue(name, out var list)
            ? [.. list.Array(0, DocumentLimits.MaxReferences).Select(p => ReadReference(p, id, vocabulary, typeRequired)).OfType<Reference>()]
            : [];

    private static Reference? ReadReference(JsonPlace place, string id, Vocabulary vocabulary, bool typeRequired)
    {
        if (!place.IsObject(out var fields))
            return null;
        foreach (var (name, field) in fields.Where(f => f.Key != "type" && f.Key != id))
            field.Problem("UNKNOWN_FIELD", $"未知字段:{name}", $"unknown field {name}");
        var type = "";
        if (fields.TryGetValue("type", out var word))
            type = word.Word(vocabulary) ?? "";
        else if (typeRequired)
            place.Problem("REQUIRED", "缺少type", "needs a type");
        return Uri(place, fields, id) is { } uri ? new Reference(type, uri) : null;
    }

    private static ErrorDeclaration? Declaration(JsonPlace place)
    {
        if (!place.IsObject(out var fields))
            return null;
        foreach (var (name, field) in fields.Where(f => f.Key is not ("declarationTime" or "reason" or "correctiveEventIDs")))
            field.Problem("UNKNOWN_FIELD", $"未知字段:{name}", $"unknown field {name}");
        if (!fields.TryGetValue("declarationTime", out var time))
        {
            place.Problem("REQUIRED", "缺少declarationTime", "needs declarationTime");
            return null;
        }
        var reason = fields.TryGetValue("reason", out var word) ? word.Word(Vocabulary.Errors) ?? "" : "";
        Items<string> corrective = fields.TryGetValue("correctiveEventIDs", out var ids)
            ? [.. ids.Array(0, DocumentLimits.MaxReferences).Select(p => p.Uri()).OfType<string>()]
            : [];
        return time.Instant() is { } declared ? new ErrorDeclaration(declared, reason, corrective) : null;
    }
}
