using FsCheck.Xunit;
using Quzhou.AppHost.LocalHosting.Dashboard.Telemetry;

namespace Quzhou.AppHost.Tests.Dashboard;

/// <summary>The picture of a trace shows every span once, children below their parent, whatever the parents say.</summary>
public sealed class WaterfallTests
{
    [Fact]
    public void Children_stand_below_their_parent_by_start()
    {
        var rows = Waterfall.Build(
        [
            Sample.Span("t", "late", "root", 50, 10), Sample.Span("t", "root", null, 0, 100), Sample.Span("t", "early", "root", 10, 20), Sample.Span("t", "inner", "early", 15, 5),
        ]);

        rows.Select(r => (r.Span.SpanId, r.Depth)).ShouldBe([("root", 0), ("early", 1), ("inner", 2), ("late", 1)]);
        rows[3].Offset.ShouldBe(0.5, 0.001);
        rows[3].Width.ShouldBe(0.1, 0.001);
    }

    [Fact]
    public void A_span_whose_parent_did_not_arrive_is_a_root_and_says_so()
    {
        var row = Waterfall.Build([Sample.Span("t", "a", "gone")]).Single();

        row.Depth.ShouldBe(0);
        row.ParentIsMissing.ShouldBeTrue();
    }

    [Property]
    public void Every_span_is_shown_once_inside_the_picture(byte[] parents)
    {
        // Parents at random: circles, selves and missing ones among them.
        var spans = parents.Select((p, i) => Sample.Span("t", $"{i}", $"{p % (parents.Length + 2)}", p, i % 50)).ToList();

        var rows = Waterfall.Build(spans);

        rows.Select(r => r.Span.SpanId).ShouldBe(spans.Select(s => s.SpanId), ignoreOrder: true);
        rows.ShouldAllBe(r => r.Offset >= 0 && r.Width >= 0 && r.Offset + r.Width <= 1.0001);
    }
}
