using Quzhou.FoodSafety.Core.Tracing.Epcis;
using Quzhou.FoodSafety.V1;
using Quzhou.Law;
using Quzhou.TestServers;

namespace Quzhou.FoodSafety.Tests.Tracing;

/// <summary>What tests of tracing begin with: operators, their systems, and events at their places.</summary>
internal sealed class TracingOffice(FoodSafetyFixture office)
{
    private static readonly DateTimeOffset Morning = new(2026, 6, 1, 8, 0, 0, TimeSpan.FromHours(8));
    private static int next;

    internal TracingService.TracingServiceClient Clerk => As("clerk", "foodsafety.clerk");

    internal TracingService.TracingServiceClient As(string officer, string role) => new(office.Host.As("food-safety-office", officer, role));

    internal TracingService.TracingServiceClient SystemOf(SubjectId subject, string agency = "food-traceability-portal", string role = "foodsafety.operator") =>
        new(office.Host.As(agency, subject.Reveal(), role));

    internal async Task<string> PlaceAsync(SubjectId? subject = null) => "urn:uuid:" + (await office.OperatorAsync(subject ?? TestSubjects.Company())).OperatorId;

    internal static string Lot() => $"https://id.gs1.org/01/06901234567892/10/T{Interlocked.Increment(ref next)}";

    internal static string EventId() => $"urn:uuid:{Guid.NewGuid()}";

    internal static TraceEvent Object(string place, EventAction action, string step, string lot, decimal kilograms, string? to = null) => new()
    {
        Kind = EventKind.ObjectEvent, EventId = EventId(), EventTime = Morning, Action = action, BizStep = step, BizLocation = place, Quantities = [new BatchQuantity(lot, kilograms, "KGM")],
        Destinations = to is null ? [] : [new Reference("possessing_party", to)],
    };

    internal static TraceEvent Made(string place, string lot, decimal kilograms) => Object(place, EventAction.Add, "commissioning", lot, kilograms);

    internal static TraceEvent Transformation(string place, (string Lot, decimal Kilograms)[] inputs, params (string Lot, decimal Kilograms)[] outputs) => new()
    {
        Kind = EventKind.TransformationEvent, EventId = EventId(), EventTime = Morning, BizLocation = place,
        InputQuantities = [.. inputs.Select(i => new BatchQuantity(i.Lot, i.Kilograms, "KGM"))],
        OutputQuantities = [.. outputs.Select(o => new BatchQuantity(o.Lot, o.Kilograms, "KGM"))],
    };

    internal static RecordEventsRequest Request(params IEnumerable<TraceEvent> events) =>
        new() { RequestId = FoodSafetyFixture.NewId(), Document = DocumentWriter.Write(events, Morning) };

    internal async Task<RecordEventsResponse> RecordAsync(params IEnumerable<TraceEvent> events) => await Clerk.RecordEventsAsync(Request(events));

    internal async Task<IReadOnlyList<(string Batch, int Steps)>> TraceAsync(string lot, TraceDirection direction, int max = 0)
    {
        var answer = await Clerk.TraceBatchAsync(new TraceBatchRequest { Batch = lot, Direction = direction, MaxBatches = max });
        return [.. answer.Batches.Select(b => (b.Batch, b.Steps))];
    }
}
