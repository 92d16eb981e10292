using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Quzhou.FoodSafety.Core.Tracing.Epcis;

/// <summary>Writes EPCIS 2.0 documents in JSON-LD (导出); what it writes, <see cref="DocumentReader"/> reads back to the same events.</summary>
public static class DocumentWriter
{
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFzzz";

    /// <summary>A document of these events.</summary>
    /// <param name="events">The events.</param>
    /// <param name="createdAt">When the document is made.</param>
    public static string Write(IEnumerable<TraceEvent> events, DateTimeOffset createdAt) => WriteStored(events.Select(Write), createdAt);

    /// <summary>A document of events that were written before.</summary>
    /// <param name="events">Canonical texts of events.</param>
    /// <param name="createdAt">When the document is made.</param>
    public static string WriteStored(IEnumerable<string> events, DateTimeOffset createdAt) => Text(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("@context", DocumentReader.EpcisContext);
        writer.WriteString("type", "EPCISDocument");
        writer.WriteString("schemaVersion", "2.0");
        writer.WriteString("creationDate", Instant(createdAt));
        writer.WriteStartObject("epcisBody");
        writer.WriteStartArray("eventList");
        foreach (var e in events)
            writer.WriteRawValue(e);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    /// <summary>One event, canonical: equal events have equal texts. An event is stored and compared in this form.</summary>
    public static string Write(TraceEvent e) => Text(writer => Write(writer, e));

    private static string Text(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, CanonicalJson.Writing))
            write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, TraceEvent e)
    {
        writer.WriteStartObject();
        if (e.Prefixes.Count > 0)
        {
            writer.WriteStartObject("@context");
            foreach (var (prefix, uri) in e.Prefixes)
                writer.WriteString(prefix, uri);
            writer.WriteEndObject();
        }
        writer.WriteString("type", e.Kind.ToString());
        writer.WriteString("eventID", e.EventId);
        writer.WriteString("eventTime", Instant(e.EventTime));
        writer.WriteString("eventTimeZoneOffset", e.EventTime.ToString("zzz", CultureInfo.InvariantCulture));
        if (e.Action is { } action)
            writer.WriteString("action", action.ToString().ToUpperInvariant());
        Optional(writer, "bizStep", e.BizStep);
        Optional(writer, "disposition", e.Disposition);
        Place(writer, "readPoint", e.ReadPoint);
        Place(writer, "bizLocation", e.BizLocation);
        Optional(writer, "parentID", e.ParentId);
        Optional(writer, "transformationID", e.TransformationId);
        var children = e.Kind is EventKind.AggregationEvent or EventKind.AssociationEvent;
        Epcs(writer, children ? "childEPCs" : "epcList", e.Epcs);
        Quantities(writer, children ? "childQuantityList" : "quantityList", e.Quantities);
        Epcs(writer, "inputEPCList", e.InputEpcs);
        Quantities(writer, "inputQuantityList", e.InputQuantities);
        Epcs(writer, "outputEPCList", e.OutputEpcs);
        Quantities(writer, "outputQuantityList", e.OutputQuantities);
        References(writer, "bizTransactionList", "bizTransaction", e.BizTransactions);
        References(writer, "sourceList", "source", e.Sources);
        References(writer, "destinationList", "destination", e.Destinations);
        foreach (var field in e.Carried)
        {
            writer.WritePropertyName(field.Name);
            writer.WriteRawValue(field.Json);
        }
        if (e.Error is { } error)
            Declaration(writer, error);
        writer.WriteEndObject();
    }

    private static void Declaration(Utf8JsonWriter writer, ErrorDeclaration error)
    {
        writer.WriteStartObject("errorDeclaration");
        writer.WriteString("declarationTime", Instant(error.DeclaredAt));
        Optional(writer, "reason", error.Reason.Length > 0 ? error.Reason : null);
        Epcs(writer, "correctiveEventIDs", error.CorrectiveEventIds);
        writer.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    private static void Place(Utf8JsonWriter writer, string name, string? uri)
    {
        if (uri is null)
            return;
        writer.WriteStartObject(name);
        writer.WriteString("id", uri);
        writer.WriteEndObject();
    }

    private static void Epcs(Utf8JsonWriter writer, string name, Items<string> epcs)
    {
        if (epcs.Count == 0)
            return;
        writer.WriteStartArray(name);
        foreach (var epc in epcs)
            writer.WriteStringValue(epc);
        writer.WriteEndArray();
    }

    private static void Quantities(Utf8JsonWriter writer, string name, Items<BatchQuantity> quantities)
    {
        if (quantities.Count == 0)
            return;
        writer.WriteStartArray(name);
        foreach (var quantity in quantities)
        {
            writer.WriteStartObject();
            writer.WriteString("epcClass", quantity.EpcClass);
            if (quantity.Quantity is { } number)
                writer.WriteNumber("quantity", number);
            Optional(writer, "uom", quantity.Unit.Length > 0 ? quantity.Unit : null);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void References(Utf8JsonWriter writer, string name, string id, Items<Reference> references)
    {
        if (references.Count == 0)
            return;
        writer.WriteStartArray(name);
        foreach (var reference in references)
        {
            writer.WriteStartObject();
            Optional(writer, "type", reference.Type.Length > 0 ? reference.Type : null);
            writer.WriteString(id, reference.Id);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static string Instant(DateTimeOffset instant) => instant.ToString(InstantFormat, CultureInfo.InvariantCulture);
}
