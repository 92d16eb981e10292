using Quzhou.FoodSafety.Core.Tracing;
using Quzhou.FoodSafety.Core.Tracing.Epcis;

namespace Quzhou.FoodSafety.Core.Tests.Tracing;

/// <summary>Made-up events from a seed: the same seed, the same events.</summary>
internal sealed class MadeUpEvents(int seed)
{
    internal static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.FromHours(8));
    private readonly Random random = new(seed);

    internal static string Lot(int number) => $"https://id.gs1.org/01/06901234567892/10/L{number}";

    internal static string Place(int number) => $"urn:place:{number}";

    internal static TraceEvent Object(string id, EventAction action, string step, string place, string? to, params BatchQuantity[] goods) => new()
    {
        Kind = EventKind.ObjectEvent, EventId = $"urn:event:{id}", EventTime = Noon, Action = action, BizStep = step, BizLocation = place, Quantities = [.. goods],
        Destinations = to is null ? [] : [new Reference("possessing_party", to)],
    };

    internal static TraceEvent Transformation(string id, string place, BatchQuantity[] inputs, BatchQuantity[] outputs) => new()
    {
        Kind = EventKind.TransformationEvent, EventId = $"urn:event:{id}", EventTime = Noon, BizLocation = place, InputQuantities = [.. inputs], OutputQuantities = [.. outputs],
    };

    internal static BatchQuantity Kilograms(int lot, decimal quantity) => new(Lot(lot), quantity, "KGM");

    /// <summary>Any events at all, cycles and nonsense included, over a few lots.</summary>
    internal IReadOnlyList<TraceEvent> Anything(int most = 40, int lots = 15) => [.. Enumerable.Range(0, random.Next(most)).Select(i => Any(i, lots))];

    /// <summary>A trade in which nothing comes from nowhere: goods are made, sent, received, used, sold, and never more than there are.</summary>
    internal IReadOnlyList<TraceEvent> HonestTrade(int steps = 60)
    {
        var (events, stock) = (new List<TraceEvent>(), new Dictionary<(int Lot, int Place), int>());
        for (var i = 0; i < steps; i++)
        {
            var held = stock.Where(s => s.Value > 0).OrderBy(s => s.Key).ToList();
            if (held.Count == 0 || random.Next(4) == 0)
            {
                var (made, at, much) = (i, random.Next(4), random.Next(1, 100));
                events.Add(Object($"{i}", EventAction.Add, "commissioning", Place(at), null, Kilograms(made, much)));
                stock[(made, at)] = much;
                continue;
            }
            var ((lot, place), has) = held[random.Next(held.Count)];
            var quantity = random.Next(1, has + 1);
            stock[(lot, place)] -= quantity;
            switch (random.Next(4))
            {
                case 0:
                    var to = random.Next(4);
                    events.Add(Object($"{i}", EventAction.Observe, "shipping", Place(place), Place(to), Kilograms(lot, quantity)));
                    events.Add(Object($"{i}r", EventAction.Observe, "receiving", Place(to), null, Kilograms(lot, quantity)));
                    stock[(lot, to)] = stock.GetValueOrDefault((lot, to)) + quantity;
                    break;
                case 1:
                    events.Add(Object($"{i}", EventAction.Observe, "retail_selling", Place(place), null, Kilograms(lot, quantity)));
                    break;
                case 2:
                    events.Add(Object($"{i}", EventAction.Delete, "destroying", Place(place), null, Kilograms(lot, quantity)));
                    break;
                default:
                    events.Add(Transformation($"{i}", Place(place), [Kilograms(lot, quantity)], [Kilograms(1000 + i, quantity)]));
                    stock[(1000 + i, place)] = quantity;
                    break;
            }
        }
        return events;
    }

    internal IReadOnlyList<T> Shuffled<T>(IEnumerable<T> items)
    {
        var copy = items.ToArray();
        random.Shuffle(copy);
        return copy;
    }

    private TraceEvent Any(int i, int lots)
    {
        var place = Place(random.Next(3));
        Items<string> Epcs() => [.. Distinct(lots).Take(random.Next(2)).Select(l => $"https://id.gs1.org/01/06901234567892/21/S{l}")];
        Items<BatchQuantity> Goods() => [.. Distinct(lots).Take(random.Next(1, 3)).Select(l => new BatchQuantity(Lot(l), random.Next(3) == 0 ? null : random.Next(1, 5000) / 1000m, "KGM"))];
        var e = new TraceEvent
        {
            Kind = (EventKind)random.Next(1, 6),
            EventId = $"urn:event:{seed}-{i}",
            EventTime = Noon.AddTicks(random.Next() * 10L).ToOffset(TimeSpan.FromMinutes(random.Next(-8, 8) * 30)),
            BizStep = Word(Vocabulary.BizSteps),
            Disposition = random.Next(2) == 0 ? null : Word(Vocabulary.Dispositions),
            ReadPoint = random.Next(2) == 0 ? null : Place(random.Next(3)),
            BizLocation = place,
            Sources = random.Next(2) == 0 ? [] : [new Reference(Word(Vocabulary.Parties), Place(7))],
            Destinations = random.Next(2) == 0 ? [] : [new Reference(Word(Vocabulary.Parties), Place(8))],
            BizTransactions = [new Reference(random.Next(2) == 0 ? "" : Word(Vocabulary.Transactions), $"urn:document:{i}")],
            Error = random.Next(8) == 0 ? new ErrorDeclaration(Noon.AddDays(1), "incorrect_data", [$"urn:event:correction-{i}"]) : null,
            Carried = random.Next(3) == 0 ? [new CarriedField("quzhou:冷链", """{"a":[1.50,"链"],"b":null}""")] : [],
        };
        e = e with { Prefixes = e.Carried.Count > 0 ? [new NamespacePrefix("quzhou", "https://quzhou.example/ns/")] : [] };
        if (e.Kind == EventKind.TransformationEvent)
        {
            var shared = random.Next(3) == 0 ? $"urn:transformation:{random.Next(3)}" : null;
            return e with { TransformationId = shared, InputEpcs = Epcs(), InputQuantities = Goods(), OutputEpcs = Epcs(), OutputQuantities = Goods() };
        }
        return e with
        {
            Action = (EventAction)random.Next(1, 4),
            ParentId = e.Kind is EventKind.AggregationEvent or EventKind.AssociationEvent ? $"https://id.gs1.org/00/{Sscc(random.Next(4))}" : null,
            Epcs = Epcs(),
            Quantities = Goods(),
        };
    }

    // The four have the same digits but the last two.
    private static string Sscc(int number) => number switch { 0 => "006901234567890008", 1 => "006901234567890015", 2 => "006901234567890022", _ => "006901234567890039" };

    private IEnumerable<int> Distinct(int lots) => Shuffled(Enumerable.Range(0, lots));

    private string Word(Vocabulary vocabulary) => vocabulary.Words.ElementAt(random.Next(vocabulary.Words.Count()));
}
