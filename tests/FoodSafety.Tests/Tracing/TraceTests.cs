using Quzhou.FoodSafety.Core.Tracing;
using Quzhou.FoodSafety.Core.Tracing.Epcis;
using Quzhou.FoodSafety.Core.Tracing.Graph;
using Quzhou.FoodSafety.V1;
using static Quzhou.FoodSafety.Tests.Tracing.TracingOffice;
using TraceDirection = Quzhou.FoodSafety.V1.TraceDirection;

namespace Quzhou.FoodSafety.Tests.Tracing;

/// <summary>What the database answers is what the Core says of the same events.</summary>
public sealed class TraceTests(FoodSafetyFixture fixture) : IClassFixture<FoodSafetyFixture>
{
    private readonly TracingOffice office = new(fixture);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task The_database_and_the_Core_agree_on_random_graphs(int seed)
    {
        string[] places = [await office.PlaceAsync(), await office.PlaceAsync(), await office.PlaceAsync()];
        var events = RandomTrade(new Random(seed), places, [.. Enumerable.Range(0, 25).Select(_ => Lot())]);
        foreach (var part in events.Chunk(17))
            await office.RecordAsync(part);
        var book = TraceBook.Of(events);

        foreach (var batch in book.Entries.Select(e => e.Batch).Distinct())
        {
            foreach (var direction in new[] { TraceDirection.Forward, TraceDirection.Backward })
            {
                var whole = book.Trace(batch, (Core.Tracing.Graph.TraceDirection)(int)direction).Batches.Select(b => (b.Batch.Key, b.Steps)).ToList();
                (await office.TraceAsync(batch.Key, direction)).ShouldBe(whole, ignoreOrder: true);
                (await office.TraceAsync(batch.Key, direction, 3)).Select(b => b.Steps).ShouldBe(whole.Take(4).Select(b => b.Steps));
            }
            await AgreeOnRecallAsync(book, batch);
        }
    }

    [Fact]
    public async Task A_trace_that_is_cut_says_so_and_keeps_the_links_between_what_it_tells()
    {
        var place = await office.PlaceAsync();
        var (field, halves, quarters) = (Lot(), new[] { Lot(), Lot() }, new[] { Lot(), Lot(), Lot() });
        await office.RecordAsync(
            Made(place, field, 100),
            Transformation(place, [(field, 50)], (halves[0], 25), (halves[1], 25)),
            Transformation(place, [(halves[0], 9), (halves[1], 9)], (quarters[0], 6), (quarters[1], 6), (quarters[2], 6)));

        var cut = await office.Clerk.TraceBatchAsync(new TraceBatchRequest { Batch = field, Direction = TraceDirection.Forward, MaxBatches = 2 });
        var whole = await office.Clerk.TraceBatchAsync(new TraceBatchRequest { Batch = field, Direction = TraceDirection.Forward, MaxBatches = 5 });

        (cut.Truncated, cut.Batches.Count, cut.TransformationCount, cut.Links.Count).ShouldBe((true, 3, 1, 3));
        (whole.Truncated, whole.Batches.Count, whole.TransformationCount, whole.Links.Count).ShouldBe((false, 6, 2, 8));
    }

    [Fact]
    public async Task One_step_back_and_one_step_forward_name_batches_and_parties()
    {
        var (farm, kitchen) = (await office.PlaceAsync(), await office.PlaceAsync());
        var (field, table) = (Lot(), Lot());
        await office.RecordAsync(
            Made(farm, field, 100),
            Object(farm, EventAction.Observe, "shipping", field, 60, kitchen),
            Object(kitchen, EventAction.Observe, "receiving", field, 60) with { Sources = [new Reference("possessing_party", farm)] },
            Transformation(kitchen, [(field, 50)], (table, 45)));

        var step = await office.Clerk.GetTraceStepAsync(new GetTraceStepRequest { Batch = field, OperatorId = kitchen["urn:uuid:".Length..] });

        var received = step.Back.ShouldHaveSingleItem();
        (received.Kind, received.Counterpart.OperatorId, received.Quantity.BaseUnits).ShouldBe((MovementKind.Received, farm["urn:uuid:".Length..], 60_000_000));
        step.Forward.ShouldHaveSingleItem().Kind.ShouldBe(MovementKind.Used);
        step.ToBatches.ShouldBe([table]);
        (await office.Clerk.GetTraceStepAsync(new GetTraceStepRequest { Batch = table })).FromBatches.ShouldBe([field]);
    }

    [Fact]
    public async Task A_check_names_missing_sources_cycles_and_more_out_than_in()
    {
        var place = await office.PlaceAsync();
        var (one, two, nowhere) = (Lot(), Lot(), Lot());
        await office.RecordAsync(Made(place, one, 10), Transformation(place, [(one, 5), (nowhere, 1)], (two, 5)), Transformation(place, [(two, 5)], (one, 5)));

        var check = await office.Clerk.CheckTraceAsync(new CheckTraceRequest { Batch = two });

        check.Problems.Select(p => p.Basis.RuleId).ShouldBe(["foodsafety.tracing.cycle", "foodsafety.tracing.source-missing", "foodsafety.tracing.balance"], ignoreOrder: true);
        check.Problems.Single(p => p.Basis.RuleId == "foodsafety.tracing.cycle").Batches.ShouldBe([one, two], ignoreOrder: true);
        check.Problems.Single(p => p.Basis.RuleId == "foodsafety.tracing.source-missing").Batches.ShouldBe([nowhere]);
    }

    [Fact]
    public async Task Events_of_one_long_transformation_are_one()
    {
        var place = await office.PlaceAsync();
        var (id, milk, salt, cheese, whey) = (EventId(), Lot(), Lot(), Lot(), Lot());
        TraceEvent Part((string, decimal)[] inputs, params (string, decimal)[] outputs) => Transformation(place, inputs, outputs) with { TransformationId = id };

        await office.RecordAsync(Made(place, milk, 100), Made(place, salt, 1), Part([(milk, 100)]));
        await office.RecordAsync(Part([], (cheese, 10)));
        await office.RecordAsync(Part([(salt, 1)]), Part([], (whey, 90)));

        (await office.TraceAsync(salt, TraceDirection.Forward)).ShouldBe([(salt, 0), (cheese, 1), (whey, 1)]);
        (await office.TraceAsync(whey, TraceDirection.Backward)).ShouldBe([(whey, 0), (milk, 1), (salt, 1)]);
    }

    private async Task AgreeOnRecallAsync(TraceBook book, BatchId batch)
    {
        var expected = RecallScope.Of(book, batch, p => p);
        var scope = await office.Clerk.GetRecallScopeAsync(new GetRecallScopeRequest { Batch = batch.Key });

        scope.Truncated.ShouldBeFalse();
        scope.Batches.Select(b => b.Batch).ShouldBe(expected.Batches.Select(b => b.Batch.Key), ignoreOrder: true);
        scope.Positions.Select(p => (p.Batch, p.Holder.Place, (int)p.Dimension, p.InUnits, p.ShippedUnits, p.UsedUnits, p.PackedUnits, p.SoldUnits, p.RemovedUnits, p.HeldUnits, p.Unknown))
            .ShouldBe(
                expected.Positions.Select(p => (p.Batch.Key, p.Holder, (int)(p.Dimension ?? default), p.In, p.Shipped, p.Used, p.Packed, p.Sold, p.Removed, p.Held, p.Unknown)), ignoreOrder: true);
        scope.OpenShipments.Select(o => (o.Batch, o.Addressee?.Place, (int)o.Dimension, o.OpenUnits))
            .ShouldBe(expected.OpenShipments.Select(o => (o.Batch.Key, o.Addressee, (int)o.Dimension, o.Open)), ignoreOrder: true);
    }

    // Any links at all, cycles and shared transformations among them, and some events that are declared wrong from the beginning.
    private static List<TraceEvent> RandomTrade(Random random, string[] places, string[] lots)
    {
        var (shared, unit) = (EventId(), $"urn:uuid:{Guid.NewGuid()}");
        string[] steps = ["shipping", "receiving", "retail_selling", "destroying", "inspecting", "void_shipping"];
        (string, decimal)[] Some() => [.. lots.OrderBy(_ => random.Next()).Take(random.Next(1, 4)).Select(l => (l, (decimal)random.Next(1, 50)))];
        var events = new List<TraceEvent>();
        for (var i = 0; i < 60; i++)
        {
            var place = places[random.Next(places.Length)];
            var e = random.Next(5) switch
            {
                0 or 1 => Transformation(place, Some(), Some()) with { TransformationId = random.Next(4) == 0 ? shared : null },
                2 => Object(place, EventAction.Observe, "packing", lots[random.Next(lots.Length)], random.Next(1, 50)) with { Kind = EventKind.AggregationEvent, Action = (EventAction)random.Next(1, 4), ParentId = unit },
                _ => Object(place, (EventAction)random.Next(1, 4), steps[random.Next(steps.Length)], lots[random.Next(lots.Length)], random.Next(1, 50), random.Next(2) == 0 ? places[random.Next(places.Length)] : null),
            };
            events.Add(random.Next(10) == 0 ? e with { Error = new ErrorDeclaration(e.EventTime, "", []) } : e);
        }
        return events;
    }
}
