using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quzhou.FoodSafety.Core.Tracing.Epcis;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.TestServers;
using static Quzhou.FoodSafety.Tests.Tracing.TracingOffice;
using AlarmKind = Quzhou.FoodSafety.Core.Alarms.AlarmKind;
using TraceDirection = Quzhou.FoodSafety.V1.TraceDirection;

namespace Quzhou.FoodSafety.Tests.Tracing;

/// <summary>Events in: once, whole, by whom they belong to, and corrected by declarations only.</summary>
public sealed class RecordingTests(FoodSafetyFixture fixture) : IClassFixture<FoodSafetyFixture>
{
    private readonly TracingOffice office = new(fixture);

    [Fact]
    public async Task Events_are_taken_once_and_come_out_as_they_went_in()
    {
        var (place, lot) = (await office.PlaceAsync(), Lot());
        TraceEvent[] events =
        [
            Made(place, lot, 10) with
            {
                Carried = [new CarriedField("ilmd", """{"quzhou:产地":"常山"}"""), new CarriedField("quzhou:备注", "\"1\"")], Prefixes = [new NamespacePrefix("quzhou", "https://quzhou.example/ns/")],
            },
            Object(place, EventAction.Observe, "retail_selling", lot, 4),
        ];

        var first = await office.RecordAsync(events);
        var again = await office.RecordAsync(events);

        (first.RecordedCount, first.KnownCount, again.RecordedCount, again.KnownCount).ShouldBe((2, 0, 0, 2));
        var export = await office.Clerk.ExportEventsAsync(new ExportEventsRequest { Batch = lot });
        DocumentReader.Read(export.Document).Events.ShouldBe(events, ignoreOrder: true);
        var page = await office.Clerk.ExportEventsAsync(new ExportEventsRequest { Batch = lot, PageSize = 1 });
        var rest = await office.Clerk.ExportEventsAsync(new ExportEventsRequest { Batch = lot, PageSize = 1, PageToken = page.NextPageToken });
        DocumentReader.Read(page.Document).Events.Concat(DocumentReader.Read(rest.Document).Events).ShouldBe(events, ignoreOrder: true);
        rest.NextPageToken.ShouldBeEmpty();
        (await office.Clerk.GetRecallScopeAsync(new GetRecallScopeRequest { Batch = lot })).Positions.ShouldHaveSingleItem().HeldUnits.ShouldBe(6_000_000);
    }

    [Fact]
    public async Task The_same_events_sent_at_once_are_taken_once()
    {
        var (place, lot) = (await office.PlaceAsync(), Lot());
        TraceEvent[] events = [.. Enumerable.Range(0, 20).Select(_ => Made(place, lot, 1))];

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async i => await office.RecordAsync(i % 2 == 0 ? events : events.Reverse())));

        answers.Sum(a => a.RecordedCount).ShouldBe(20);
        (await office.Clerk.GetRecallScopeAsync(new GetRecallScopeRequest { Batch = lot })).Positions.ShouldHaveSingleItem().HeldUnits.ShouldBe(20_000_000);
    }

    [Fact]
    public async Task A_known_event_cannot_change_and_nothing_of_the_document_is_taken()
    {
        var (place, lot) = (await office.PlaceAsync(), Lot());
        var made = Made(place, lot, 10);
        await office.RecordAsync(made);
        var changed = Request(Made(place, lot, 1), made with { Quantities = [new BatchQuantity(lot, 11, "KGM")] });

        (await office.Clerk.RecordEventsAsync(changed).ViolationsAsync()).ShouldBe(["document:$.epcisBody.eventList[1]:EVENT_CHANGED"]);
        (await office.Clerk.GetRecallScopeAsync(new GetRecallScopeRequest { Batch = lot })).Positions.ShouldHaveSingleItem().InUnits.ShouldBe(10_000_000);
    }

    [Fact]
    public async Task An_error_declaration_takes_back_what_the_event_did_and_keeps_the_event()
    {
        var (place, field, table) = (await office.PlaceAsync(), Lot(), Lot());
        var wrong = Transformation(place, [(field, 5)], (table, 5));
        await office.RecordAsync(Made(place, field, 10), wrong);
        var declared = wrong with { Error = new ErrorDeclaration(wrong.EventTime.AddHours(1), "did_not_occur", []) };

        (await office.RecordAsync(declared)).DeclaredWrongCount.ShouldBe(1);
        (await office.RecordAsync(declared)).KnownCount.ShouldBe(1);
        (await office.RecordAsync(wrong)).KnownCount.ShouldBe(1);

        (await office.TraceAsync(field, TraceDirection.Forward)).ShouldBe([(field, 0)]);
        (await office.Clerk.GetRecallScopeAsync(new GetRecallScopeRequest { Batch = field })).Positions.ShouldHaveSingleItem().HeldUnits.ShouldBe(10_000_000);
        var export = await office.Clerk.ExportEventsAsync(new ExportEventsRequest { Batch = table });
        DocumentReader.Read(export.Document).Events.ShouldBe([declared]);
        var other = declared with { Error = declared.Error with { Reason = "incorrect_data" } };
        (await office.Clerk.RecordEventsAsync(Request(other)).ViolationsAsync()).ShouldBe(["document:$.epcisBody.eventList[0]:EVENT_CHANGED"]);
    }

    [Fact]
    public async Task An_operator_records_and_sees_its_own_and_nobody_else_does()
    {
        var (mine, other) = (TestSubjects.Company(), TestSubjects.Company());
        var (place, lot) = (await office.PlaceAsync(mine), Lot());
        await office.PlaceAsync(other);
        var request = Request(Made(place, lot, 10));

        (await office.SystemOf(other).RecordEventsAsync(request).ReasonAsync(StatusCode.PermissionDenied)).ShouldBe("NOT_OWN_PLACE");
        (await office.SystemOf(mine, agency: "some-company").RecordEventsAsync(request).ReasonAsync(StatusCode.PermissionDenied)).ShouldBe("AGENCY_NOT_ADMITTED");
        (await office.As("reader", "foodsafety.reader").RecordEventsAsync(request).ReasonAsync(StatusCode.PermissionDenied)).ShouldBe("ROLE_MISSING");
        (await office.SystemOf(mine).RecordEventsAsync(request)).RecordedCount.ShouldBe(1);

        (await office.SystemOf(mine).ExportEventsAsync(new ExportEventsRequest { Batch = lot })).EventCount.ShouldBe(1);
        (await office.SystemOf(other).ExportEventsAsync(new ExportEventsRequest { Batch = lot })).EventCount.ShouldBe(0);
        (await office.SystemOf(mine).GetTraceStepAsync(new GetTraceStepRequest { Batch = lot })).Back.ShouldHaveSingleItem().Kind.ShouldBe(MovementKind.Produced);
        (await office.SystemOf(other).GetTraceStepAsync(new GetTraceStepRequest { Batch = lot }).ReasonAsync(StatusCode.NotFound)).ShouldBe("NOT_FOUND");
        (await office.SystemOf(mine).TraceBatchAsync(new TraceBatchRequest { Batch = lot, Direction = TraceDirection.Forward }).ReasonAsync(StatusCode.PermissionDenied)).ShouldBe("ROLE_MISSING");
    }

    [Fact]
    public async Task A_place_belongs_to_one_operator_and_unknown_places_are_named()
    {
        var (first, second) = (await office.PlaceAsync(), await office.PlaceAsync());
        var gln = $"urn:epc:id:sgln:6901234.{Guid.NewGuid():N}";
        RegisterTracingPlaceRequest Registration(string place) => new() { RequestId = FoodSafetyFixture.NewId(), OperatorId = place["urn:uuid:".Length..], Place = gln };
        (await office.Clerk.RecordEventsAsync(Request(Made(first, Lot(), 1), Made(gln, Lot(), 1))).ViolationsAsync()).ShouldBe(["document:$.epcisBody.eventList[1].bizLocation:UNKNOWN_PLACE"]);

        await office.Clerk.RegisterTracingPlaceAsync(Registration(first));

        (await office.RecordAsync(Made(gln, Lot(), 1))).RecordedCount.ShouldBe(1);
        (await office.Clerk.RegisterTracingPlaceAsync(Registration(second)).ReasonAsync(StatusCode.AlreadyExists)).ShouldBe("ALREADY_EXISTS");
        (await office.Clerk.ListTracingPlacesAsync(new ListTracingPlacesRequest { OperatorId = first["urn:uuid:".Length..] })).Places.Select(p => p.Place).ShouldContain(gln);
        var own = Registration(first);
        own.Place = second;
        (await office.Clerk.RegisterTracingPlaceAsync(own).ViolationsAsync()).ShouldBe(["place:RESERVED"]);
    }

    [Fact]
    public async Task Problems_of_a_document_are_answered_by_their_paths()
    {
        var place = await office.PlaceAsync();
        var request = Request(Made(place, Lot(), 1));
        request.Document = request.Document.Replace("commissioning", "conjuring", StringComparison.Ordinal);
        var future = Request(Made(place, Lot(), 1) with { EventTime = DateTimeOffset.UtcNow.AddHours(1) });

        (await office.Clerk.RecordEventsAsync(request).ViolationsAsync()).ShouldBe(["document:$.epcisBody.eventList[0].bizStep:UNKNOWN_WORD"]);
        (await office.Clerk.RecordEventsAsync(future).ViolationsAsync()).ShouldBe(["document:$.epcisBody.eventList[0].eventTime:IN_THE_FUTURE"]);
        (await office.Clerk.TraceBatchAsync(new TraceBatchRequest { Batch = "urn:epc:idpat:sgtin:1.2.*" }).ViolationsAsync()).ShouldBe(["batch:NOT_A_BATCH", "direction:REQUIRED"]);
    }

    [Fact]
    public async Task More_out_than_in_raises_one_alarm_that_lapses_when_the_rest_is_recorded()
    {
        var (place, lot) = (await office.PlaceAsync(), Lot());
        await office.RecordAsync(Made(place, lot, 10));

        var raised = (await office.RecordAsync(Object(place, EventAction.Observe, "retail_selling", lot, 12))).AlarmIds.ShouldHaveSingleItem();
        (await office.RecordAsync(Object(place, EventAction.Observe, "retail_selling", lot, 1))).AlarmIds.ShouldBe([raised]);
        (await AlarmAsync(raised)).Lapsed.ShouldBeFalse();
        (await office.RecordAsync(Made(place, lot, 3))).AlarmIds.ShouldBeEmpty();

        (await AlarmAsync(raised)).ShouldBe((AlarmKind.MassBalance, lot, true));
    }

    [Fact]
    public async Task A_transformation_that_yields_more_than_went_in_raises_an_alarm_until_it_is_declared_wrong()
    {
        var (place, field, table) = (await office.PlaceAsync(), Lot(), Lot());
        var wonder = Transformation(place, [(field, 5)], (table, 9));

        var raised = (await office.RecordAsync(Made(place, field, 10), wonder)).AlarmIds.ShouldHaveSingleItem();
        await office.RecordAsync(wonder with { Error = new ErrorDeclaration(wonder.EventTime, "incorrect_data", []) });

        (await AlarmAsync(raised)).Lapsed.ShouldBeTrue();
    }

    private async Task<(AlarmKind Kind, string Batch, bool Lapsed)> AlarmAsync(string id)
    {
        await using var db = await fixture.Host.Services.GetRequiredService<IDbContextFactory<FoodSafetyDb>>().CreateDbContextAsync();
        var row = await db.Set<AlarmRow>().SingleAsync(a => a.Id == Guid.Parse(id));
        return (row.Kind, row.Batch, row.ToDomain().GroundLapsedAt is not null);
    }
}
