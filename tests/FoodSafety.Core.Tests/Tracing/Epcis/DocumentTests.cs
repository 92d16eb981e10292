using FsCheck.Xunit;
using Quzhou.FoodSafety.Core.Tracing.Epcis;

namespace Quzhou.FoodSafety.Core.Tests.Tracing.Epcis;

/// <summary>Documents in and out: what is written is read back, and what is wrong is told where it stands.</summary>
public sealed class DocumentTests
{
    private const string Event =
        """
        {"type":"ObjectEvent","eventID":"urn:e:1","eventTime":"2026-06-01T12:00:00+08:00","eventTimeZoneOffset":"+08:00","action":"OBSERVE","bizStep":"shipping",
        "bizLocation":{"id":"urn:place:1"},"quantityList":[{"epcClass":"urn:epc:class:lgtin:6901234.056789.L1","quantity":1.50,"uom":"KGM"}],
        "destinationList":[{"type":"possessing_party","destination":"urn:place:2"}]}
        """;

    [Property]
    public void What_is_exported_is_imported_again_the_same(int seed)
    {
        var events = new MadeUpEvents(seed).Anything();
        if (events.Count == 0)
            return;

        var read = DocumentReader.Read(DocumentWriter.Write(events, MadeUpEvents.Noon));

        read.Problems.ShouldBeEmpty();
        read.Events.ShouldBe(events);
        read.Events.Select(DocumentWriter.Write).ShouldBe(events.Select(DocumentWriter.Write));
    }

    [Fact]
    public void The_three_ways_to_write_a_word_and_the_order_of_fields_make_no_difference()
    {
        var plain = Read(Event).ShouldHaveSingleItem();
        var other = Read(Event.Replace("\"shipping\"", "\"https://ref.gs1.org/cbv/BizStep-shipping\"", StringComparison.Ordinal)
            .Replace("\"possessing_party\"", "\"urn:epcglobal:cbv:sdt:possessing_party\"", StringComparison.Ordinal)
            .Replace("1.50", "1.5", StringComparison.Ordinal)
            .Replace("{\"id\":\"urn:place:1\"}", "\"urn:place:1\"", StringComparison.Ordinal)).ShouldHaveSingleItem();

        DocumentWriter.Write(other).ShouldBe(DocumentWriter.Write(plain));
    }

    public static TheoryData<string, string, string, string> Wrong => new()
    {
        { "an unknown field", "\"action\"", "\"colour\":\"red\",\"action\"", "$.epcisBody.eventList[0].colour UNKNOWN_FIELD" },
        { "an undeclared prefix", "\"action\"", "\"x:colour\":\"red\",\"action\"", "$.epcisBody.eventList[0].x:colour UNKNOWN_PREFIX" },
        { "a field of another kind", "\"action\"", "\"parentID\":\"urn:a:b\",\"action\"", "$.epcisBody.eventList[0].parentID UNKNOWN_FIELD" },
        { "no id", "\"eventID\":\"urn:e:1\",", "", "$.epcisBody.eventList[0] REQUIRED" },
        { "a kind that is none", "\"ObjectEvent\"", "\"ObjectEvent, AggregationEvent\"", "$.epcisBody.eventList[0] UNKNOWN_EVENT" },
        { "a step outside the vocabulary", "\"shipping\"", "\"teleporting\"", "$.epcisBody.eventList[0].bizStep UNKNOWN_WORD" },
        { "no place", "\"bizLocation\":{\"id\":\"urn:place:1\"},", "", "$.epcisBody.eventList[0] PLACE_REQUIRED" },
        { "a unit nobody knows", "\"KGM\"", "\"JIN\"", "$.epcisBody.eventList[0].quantityList[0].uom UNKNOWN_UNIT" },
        { "a negative quantity", "1.50", "-1", "$.epcisBody.eventList[0].quantityList[0].quantity OUT_OF_RANGE" },
        { "a quantity beyond decimals", "1.50", "1e99", "$.epcisBody.eventList[0].quantityList[0].quantity NOT_A_NUMBER" },
        { "a product without a lot", "lgtin:6901234.056789.L1", "lgtin:6901234.056789", "$.epcisBody.eventList[0].quantityList[0].epcClass NOT_A_BATCH" },
        { "a time without offset", "12:00:00+08:00", "12:00:00", "$.epcisBody.eventList[0].eventTime NOT_A_TIME" },
        { "a day that is none", "2026-06-01T", "2026-06-31T", "$.epcisBody.eventList[0].eventTime NOT_A_TIME" },
        { "no goods", "\"quantityList\":[{\"epcClass\":\"urn:epc:class:lgtin:6901234.056789.L1\",\"quantity\":1.50,\"uom\":\"KGM\"}],", "", "$.epcisBody.eventList[0] BATCHES_REQUIRED" },
        { "half a character", "urn:e:1", "urn:e:\\ud800", "$.epcisBody.eventList[0].eventID MALFORMED_TEXT" },
        { "a field twice", "\"action\"", "\"eventID\":\"urn:e:2\",\"action\"", "$ NOT_JSON" },
        { "goods that are no list", "[{\"type\"", "{\"type\"", "$ NOT_JSON" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_told_where_it_stands(string name, string from, string to, string expected)
    {
        var content = DocumentReader.Read(Document(Event.Replace(from, to, StringComparison.Ordinal)));

        content.Events.ShouldBeEmpty(name);
        content.Problems.Select(p => $"{p.Path} {p.Reason}").ShouldContain(expected, name);
        content.Problems.ShouldAllBe(p => p.Zh.Length > 0 && p.En.Length > 0);
    }

    [Fact]
    public void A_document_has_bounds_and_names_the_context()
    {
        Reasons(DocumentReader.Read(new string(' ', DocumentLimits.MaxBytes + 1))).ShouldBe(["$ TOO_LARGE"]);
        Reasons(DocumentReader.Read(Document(string.Join(',', Enumerable.Repeat(Event, DocumentLimits.MaxEvents + 1))))).ShouldBe(["$.epcisBody.eventList TOO_MANY"]);
        Reasons(DocumentReader.Read(Document(Event + "," + Event))).ShouldBe(["$.epcisBody.eventList[1] REPEATED"]);
        Reasons(DocumentReader.Read("{}")).ShouldBe(["$ REQUIRED", "$ REQUIRED", "$ CONTEXT_REQUIRED", "$ BODY_REQUIRED"]);
        Reasons(DocumentReader.Read(Document(""))).ShouldBe(["$.epcisBody.eventList TOO_FEW"]);
        Reasons(DocumentReader.Read("[")).ShouldHaveSingleItem().ShouldEndWith("NOT_JSON");
        Reasons(DocumentReader.Read(string.Concat(Enumerable.Repeat("[", 40)))).ShouldHaveSingleItem().ShouldEndWith("NOT_JSON");
    }

    [Fact]
    public void Not_more_problems_are_told_than_somebody_mends_at_once()
    {
        var wrong = Event.Replace("\"shipping\"", "\"x\"", StringComparison.Ordinal);

        DocumentReader.Read(Document(string.Join(',', Enumerable.Repeat(wrong, 100)))).Problems.Count.ShouldBe(DocumentLimits.MaxProblems);
    }

    private static List<string> Reasons(DocumentContent content) => [.. content.Problems.Select(p => $"{p.Path} {p.Reason}")];

    private static IReadOnlyList<TraceEvent> Read(string e)
    {
        var content = DocumentReader.Read(Document(e));
        content.Problems.ShouldBeEmpty();
        return content.Events;
    }

    private static string Document(string events) =>
        $$$$"""{"@context":["{{{{DocumentReader.EpcisContext}}}}"],"type":"EPCISDocument","schemaVersion":"2.0","creationDate":"2026-06-01T12:00:00Z","epcisBody":{"eventList":[{{{{events}}}}]}}""";
}
