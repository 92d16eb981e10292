using Quzhou.FoodSafety.Core.Tracing.Epcis;

namespace Quzhou.Benchmarks.Tracing;

/// <summary>
/// A made-up trade in food: families of batches that came out of one harvest. Each batch is shipped, received and sold; every one
/// of them is split into four, each split taking in a second batch of the same family, so that there is more than one way between
/// two batches. The events of all families happen at the same time, so that no family lies together on disk.
/// </summary>
internal sealed class MadeUpTrade
{
    private const int Split = 4;
    private const int SmallFamily = 41;
    private const int Ticks = 1_000;
    private static readonly DateTimeOffset Begin = new(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));
    private readonly int[] sizes;

    internal MadeUpTrade(long events, int largeFamilies, int largeFamily)
    {
        var left = events - (long)largeFamilies * EventsOf(largeFamily);
        sizes = [.. Enumerable.Repeat(largeFamily, largeFamilies), .. Enumerable.Repeat(SmallFamily, (int)Math.Max(0, left / EventsOf(SmallFamily)))];
    }

    internal int Families => sizes.Length;

    internal static string Batch(int family, int number) => $"https://id.gs1.org/01/06901234567892/10/F{family}-{number}";

    /// <summary>Events in the order in which they happened.</summary>
    internal IEnumerable<TraceEvent> Events()
    {
        for (var tick = 0; tick < Ticks; tick++)
        {
            for (var family = 0; family < sizes.Length; family++)
            {
                var (count, phase) = (EventsOf(sizes[family]), family % Ticks / (double)Ticks);
                var (from, to) = ((int)((long)count * tick / Ticks + phase), (int)((long)count * (tick + 1) / Ticks + phase));
                for (var i = from; i < (tick == Ticks - 1 ? count : Math.Min(to, count)); i++)
                    yield return Event(family, i, Begin.AddSeconds((double)tick * 20_000));
            }
        }
    }

    // Harvest, then for each batch in turn: shipped, received, sold, and, where it has children, split.
    private static int EventsOf(int batches) => 1 + 3 * batches + Parents(batches);

    private static int Parents(int batches) => (batches - 1 + Split - 1) / Split;

    private TraceEvent Event(int family, int index, DateTimeOffset at)
    {
        var parents = Parents(sizes[family]);
        if (index == 0)
            return Object(family, 0, index, at, EventAction.Add, "commissioning");
        var (batch, step) = index - 1 < 4 * parents ? ((index - 1) / 4, (index - 1) % 4) : (parents + (index - 1 - 4 * parents) / 3, (index - 1 - 4 * parents) % 3);
        return step switch
        {
            0 => Object(family, batch, index, at, EventAction.Observe, "shipping"),
            1 => Object(family, batch, index, at, EventAction.Observe, "receiving"),
            2 => Object(family, batch, index, at, EventAction.Observe, "retail_selling"),
            _ => Transformation(family, batch, index, at),
        };
    }

    private static TraceEvent Object(int family, int batch, int index, DateTimeOffset at, EventAction action, string step) => new()
    {
        Kind = EventKind.ObjectEvent, EventId = Id(family, index), EventTime = at, Action = action, BizStep = step, BizLocation = Place(family, index),
        Quantities = [new BatchQuantity(Batch(family, batch), 100, "KGM")],
    };

    private TraceEvent Transformation(int family, int batch, int index, DateTimeOffset at)
    {
        var children = Enumerable.Range(batch * Split + 1, Split).Where(c => c < sizes[family]);
        var second = batch > 0 && batch % 2 == 0 ? [new BatchQuantity(Batch(family, batch - 1), 5, "KGM")] : Array.Empty<BatchQuantity>();
        return new TraceEvent
        {
            Kind = EventKind.TransformationEvent, EventId = Id(family, index), EventTime = at, BizStep = "commissioning", BizLocation = Place(family, index),
            InputQuantities = [new BatchQuantity(Batch(family, batch), 80, "KGM"), .. second],
            OutputQuantities = [.. children.Select(c => new BatchQuantity(Batch(family, c), 20, "KGM"))],
        };
    }

    private static string Id(int family, int index) => $"urn:trade:event:{family}-{index}";

    private static string Place(int family, int index) => $"urn:trade:place:{(family * 7 + index) % 5_000}";
}
