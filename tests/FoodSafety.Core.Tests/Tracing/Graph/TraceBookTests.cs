using FsCheck.Xunit;
using Quzhou.FoodSafety.Core.Tracing;
using Quzhou.FoodSafety.Core.Tracing.Epcis;
using Quzhou.FoodSafety.Core.Tracing.Graph;
using Quzhou.FoodSafety.Core.Tracing.Ledger;
using Quzhou.FoodSafety.Core.Tracing.Rules;
using static Quzhou.FoodSafety.Core.Tests.Tracing.MadeUpEvents;

namespace Quzhou.FoodSafety.Core.Tests.Tracing.Graph;

/// <summary>What holds of every trace, and hand-made ones.</summary>
public sealed class TraceBookTests
{
    [Property]
    public void Backward_is_the_inverse_of_forward(int seed)
    {
        var book = TraceBook.Of(new MadeUpEvents(seed).Anything());
        var batches = book.Entries.Select(e => e.Batch).Distinct().ToList();

        var forward = batches.SelectMany(b => book.Trace(b, TraceDirection.Forward).Batches.Select(t => (From: b, To: t.Batch, t.Steps))).ToHashSet();
        var backward = batches.SelectMany(b => book.Trace(b, TraceDirection.Backward).Batches.Select(t => (From: t.Batch, To: b, t.Steps))).ToHashSet();

        forward.SetEquals(backward).ShouldBeTrue();
    }

    [Property]
    public void The_order_of_events_and_their_repetition_change_nothing(int seed)
    {
        var made = new MadeUpEvents(seed);
        var events = made.Anything();
        var (one, other) = (TraceBook.Of(events), TraceBook.Of(made.Shuffled(events.Concat(events.Take(5)))));

        foreach (var batch in one.Entries.Select(e => e.Batch).Distinct())
        {
            var (a, b) = (RecallScope.Of(one, batch, p => p), RecallScope.Of(other, batch, p => p));
            a.Batches.ShouldBe(b.Batches);
            a.Positions.ShouldBe(b.Positions);
            a.OpenShipments.ShouldBe(b.OpenShipments);
        }
        one.Cycles().Select(c => string.Join(' ', c)).ShouldBe(other.Cycles().Select(c => string.Join(' ', c)));
    }

    [Property]
    public void A_recall_reaches_exactly_what_can_be_reached_step_by_step(int seed)
    {
        var book = TraceBook.Of(new MadeUpEvents(seed).Anything());
        foreach (var batch in book.Entries.Select(e => e.Batch).Distinct())
        {
            var (reached, open) = (new HashSet<BatchId> { batch }, new Stack<BatchId>([batch]));
            while (open.TryPop(out var next))
                foreach (var further in book.Step(next, TraceDirection.Forward).Where(reached.Add))
                    open.Push(further);

            var scope = RecallScope.Of(book, batch, p => p);
            scope.Batches.Select(b => b.Batch).ToHashSet().SetEquals(reached).ShouldBeTrue();
            scope.Positions.ShouldAllBe(p => reached.Contains(p.Batch));
        }
    }

    [Property]
    public void In_an_honest_trade_mass_is_conserved_and_nothing_is_reported(int seed)
    {
        var events = new MadeUpEvents(seed).HonestTrade();
        var book = TraceBook.Of(events);
        var positions = Positions.Of(book.Entries, p => p);

        long Total(params Movement[] of) => book.Entries.Where(e => of.Contains(e.Movement)).Sum(e => e.Amount!.Value.Base);
        (positions.Sum(p => p.Held) + Total(Movement.Sold, Movement.Removed, Movement.Used) + Positions.Open(book.Entries, p => p).Sum(o => o.Open))
            .ShouldBe(Total(Movement.Produced));
        positions.GroupBy(p => (p.Batch, p.Holder)).ShouldAllBe(g => NoMoreOutThanIn.Check(g.ToList(), Day) == null && OneStepBack.Check(g.ToList()) == null);
        events.ShouldAllBe(e => NoMoreOutThanIn.CheckYield(e, Day) == null);
        book.Cycles().ShouldBeEmpty();
    }

    [Property]
    public void A_cut_trace_is_the_beginning_of_the_whole_one(int seed, byte most)
    {
        var book = TraceBook.Of(new MadeUpEvents(seed).Anything());
        foreach (var batch in book.Entries.Select(e => e.Batch).Distinct())
        {
            var (whole, cut) = (book.Trace(batch, TraceDirection.Forward), book.Trace(batch, TraceDirection.Forward, most % 5 + 1));

            cut.Batches.ShouldBe(whole.Batches.Take(most % 5 + 2));
            cut.Truncated.ShouldBe(whole.Batches.Count > most % 5 + 2);
        }
    }

    [Property]
    public void Batches_are_in_a_cycle_exactly_when_they_reach_each_other(int seed)
    {
        var book = TraceBook.Of(new MadeUpEvents(seed).Anything());
        var batches = book.Entries.Select(e => e.Batch).Distinct().ToList();
        var after = batches.ToDictionary(b => b, b => book.Step(b, TraceDirection.Forward).SelectMany(s => book.Trace(s, TraceDirection.Forward).Batches.Select(t => t.Batch)).ToHashSet());
        var selfMade = TransformationsThatFeedThemselves(book, batches);

        book.Cycles().SelectMany(c => c).ToHashSet().SetEquals(batches.Where(b => after[b].Contains(b) || selfMade.Contains(b))).ShouldBeTrue();
    }

    [Fact]
    public void From_field_to_table_and_back()
    {
        var book = TraceBook.Of(
        [
            Object("harvest", EventAction.Add, "commissioning", Place(1), null, Kilograms(1, 100)),
            Object("ship", EventAction.Observe, "shipping", Place(1), Place(2), Kilograms(1, 90)),
            Object("receive", EventAction.Observe, "receiving", Place(2), null, Kilograms(1, 80)),
            Transformation("cook", Place(2), [Kilograms(1, 50)], [Kilograms(2, 45)]),
            Object("sell", EventAction.Observe, "retail_selling", Place(2), null, Kilograms(2, 40)),
        ]);
        var field = new BatchId(Lot(1));
        var table = new BatchId(Lot(2));

        book.Trace(field, TraceDirection.Forward).Batches.ShouldBe([new(field, 0), new(table, 1)]);
        book.Trace(table, TraceDirection.Backward).Batches.ShouldBe([new(table, 0), new(field, 1)]);
        var scope = RecallScope.Of(book, field, p => p);
        scope.Positions.Select(p => (p.Batch, p.Holder, p.Held / 1_000_000, p.Sold / 1_000_000)).ShouldBe([(field, Place(1), 10, 0), (field, Place(2), 30, 0), (table, Place(2), 5, 40)]);
        scope.OpenShipments.ShouldBe([new OpenShipment(field, Place(2), Dimension.Mass, 10_000_000)]);
    }

    [Fact]
    public void What_is_packed_is_traced_with_its_unit_and_counted_once()
    {
        var pallet = "https://id.gs1.org/00/006901234567890008";
        TraceEvent Aggregation(string id, EventAction action, string place, decimal quantity) => new()
        {
            Kind = EventKind.AggregationEvent, EventId = $"urn:event:{id}", EventTime = Noon, Action = action, BizLocation = place, ParentId = pallet, Quantities = [Kilograms(1, quantity)],
        };
        var book = TraceBook.Of(
        [
            Object("harvest", EventAction.Add, "commissioning", Place(1), null, Kilograms(1, 100)),
            Aggregation("pack", EventAction.Add, Place(1), 60),
            Object("ship", EventAction.Observe, "shipping", Place(1), Place(2)) with { Epcs = [pallet] },
            Object("receive", EventAction.Observe, "receiving", Place(2), null) with { Epcs = [pallet] },
            Aggregation("unpack", EventAction.Delete, Place(2), 60),
        ]);
        var lot = new BatchId(Lot(1));

        var positions = Positions.Of(book.Entries, p => p);
        positions.Where(p => p.Batch == lot).Select(p => (p.Holder, p.Held)).ShouldBe([(Place(1), 40_000_000), (Place(2), 60_000_000)]);
        book.Trace(lot, TraceDirection.Forward).Batches.Select(b => b.Batch.Key).ShouldBe([lot.Key, pallet]);
        positions.GroupBy(p => (p.Batch, p.Holder)).ShouldAllBe(g => NoMoreOutThanIn.Check(g.ToList(), Day) == null && OneStepBack.Check(g.ToList()) == null);
    }

    [Fact]
    public void An_event_declared_wrong_says_nothing()
    {
        var wrong = Transformation("cook", Place(1), [Kilograms(1, 1)], [Kilograms(2, 1)]);
        var declared = wrong with { Error = new ErrorDeclaration(Noon, "did_not_occur", []) };

        TraceBook.Of([wrong, declared]).Entries.ShouldBeEmpty();
        TraceBook.Of([declared, wrong]).Entries.ShouldBeEmpty();
    }

    private static DateOnly Day { get; } = new(2026, 6, 1);

    // A batch that is input and output of one transformation is a step from itself, which a trace, that names each batch once, does not show.
    private static HashSet<BatchId> TransformationsThatFeedThemselves(TraceBook book, List<BatchId> batches) => [.. batches.Where(b => book.IsNextToItself(b))];
}
