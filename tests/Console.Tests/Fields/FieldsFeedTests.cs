using Quzhou.Console.Components;
using Quzhou.Console.Pages.FoodSafety;
using Quzhou.FoodSafety.V1;

namespace Quzhou.Console.Tests.Fields;

/// <summary>The live feed of alarms and the picture of a trace.</summary>
public sealed class FieldsFeedTests
{
    [Fact]
    public void The_feed_holds_the_newest_and_knows_how_far_it_was_read()
    {
        var feed = new AlarmFeed();
        for (var i = 1; i <= 10_000; i++)
            feed.Take(Change(i));
        feed.IsNew = false;

        feed.Take(Change(10_000));

        feed.IsNew.ShouldBeFalse();
        feed.LastSequence.ShouldBe(10_000);
        feed.Newest.Select(c => c.Change.Sequence).ShouldBe(Enumerable.Range(0, AlarmFeed.Kept).Select(i => 10_000L - i));
    }

    [Fact]
    public void A_trace_becomes_batches_with_their_places_and_steps_between_them()
    {
        var trace = new TraceBatchResponse
        {
            Batches = { new TracedBatch { Batch = "lot:1" }, new TracedBatch { Batch = "lot:2", Steps = 1 } },
            Links = { new TraceLink { FromIndex = 0, ToIndex = 2 }, new TraceLink { FromIndex = 2, ToIndex = 1 } },
            TransformationCount = 1,
        };
        var position = new HolderPosition { Holder = new TracingPlace { Place = "gln:1" }, Dimension = QuantityDimension.Mass, InUnits = 2_500_000, HeldUnits = 500_000 };
        var words = new Words { Language = Words.English };

        var picture = TracePicture.Of(trace, new Dictionary<string, IReadOnlyList<string>> { ["lot:2"] = [TracePicture.LineOf(position, words)] }, words);

        picture.Nodes.Select(n => (n.Title, n.IsJunction)).ShouldBe([("lot:1", false), ("lot:2", false), ("Transformation 1", true)]);
        picture.Nodes[1].Lines.ShouldBe(["gln:1 0.5 kg / 2.5 kg"]);
        picture.Edges.Select(e => (e.From, e.To)).ShouldBe([(0, 2), (2, 1)]);
    }

    private static WatchAlarmsResponse Change(long sequence) => new() { Change = new AlarmChange { Sequence = sequence }, Alarm = new Alarm() };
}
