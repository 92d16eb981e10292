using FsCheck.Xunit;
using Quzhou.AppHost.LocalHosting.Dashboard;
using Quzhou.AppHost.LocalHosting.Dashboard.Telemetry;
using Attribute = Quzhou.AppHost.LocalHosting.Dashboard.Telemetry.Attribute;

namespace Quzhou.AppHost.Tests.Dashboard;

/// <summary>Whatever arrives, the stores keep the newest of it within their limits and count the rest.</summary>
public sealed class StoreTests
{
    [Property]
    public void A_ring_keeps_the_newest_within_both_limits(byte maxItems, byte maxBytes, byte[] sizes)
    {
        var dropped = 0;
        var ring = new Ring<int>(maxItems + 1, maxBytes + 1, () => dropped++);
        foreach (var (size, i) in sizes.Select((s, i) => (s, i)))
            ring.Add(i, size);

        var kept = ring.Items().ToList();
        kept.Count.ShouldBeLessThanOrEqualTo(maxItems + 1);
        (ring.Bytes <= maxBytes + 1 || kept.Count == 1).ShouldBeTrue();
        (kept.Count + dropped).ShouldBe(sizes.Length);
        kept.Select(k => k.Item).ShouldBe(Enumerable.Range(dropped, kept.Count));
        kept.Select(k => k.Number).ShouldBe(kept.Select(k => (long)k.Item));
    }

    [Fact]
    public void Logs_are_found_by_resource_level_text_and_attribute_newest_first()
    {
        var store = new TelemetryStore(new DashboardOptions());
        store.Logs.Add(
        [
            Sample.Log("first", Severity.Debug),
            Sample.Log("second", Severity.Error, "licensing", new Attribute("punishment", "p-1")),
            Sample.Log("third", Severity.Warning),
        ]);

        Messages(new LogFilter()).ShouldBe(["third", "second", "first"]);
        Messages(new LogFilter { Resource = "credit" }).ShouldBe(["third", "first"]);
        Messages(new LogFilter { Least = Severity.Warning }).ShouldBe(["third", "second"]);
        Messages(new LogFilter { Text = "SECOND" }).ShouldBe(["second"]);
        Messages(new LogFilter { Text = "p-1" }).ShouldBe(["second"]);
        Messages(new LogFilter { Attribute = ("punishment", "p-1") }).ShouldBe(["second"]);
        Messages(new LogFilter { Attribute = ("punishment", "p-2") }).ShouldBeEmpty();
        var (page, matching) = store.Logs.Find(new LogFilter(), 1, 1);
        page.Single().Record.Message.ShouldBe("second");
        matching.ShouldBe(3);

        IEnumerable<string> Messages(LogFilter filter) => store.Logs.Find(filter, 0, 10).Page.Select(p => p.Record.Message);
    }

    [Fact]
    public void The_trace_that_changed_longest_ago_makes_room()
    {
        var store = new TelemetryStore(new DashboardOptions { MaxTraces = 2 });
        store.Traces.Add([Sample.Span("a", "1"), Sample.Span("b", "1"), Sample.Span("a", "2"), Sample.Span("c", "1")]);

        store.Traces.Contains("a").ShouldBeTrue();
        store.Traces.Contains("b").ShouldBeFalse();
        store.Dropped.Traces.ShouldBe(1);
    }

    [Fact]
    public void One_endless_trace_does_not_push_out_the_others()
    {
        var store = new TelemetryStore(new DashboardOptions { MaxSpansPerTrace = 10 });
        store.Traces.Add([Sample.Span("other", "1"), .. Enumerable.Range(0, 25).Select(i => Sample.Span("endless", $"{i}"))]);

        store.Traces.Get("endless").Count.ShouldBe(10);
        store.Traces.Contains("other").ShouldBeTrue();
        store.Dropped.Spans.ShouldBe(15);
    }

    [Property]
    public void The_bytes_of_traces_are_those_of_what_is_kept(byte[] traces)
    {
        var store = new TelemetryStore(new DashboardOptions { MaxTraces = 10, MaxTraceBytes = 100_000 });
        store.Traces.Add([.. traces.Select((t, i) => Sample.Span($"{t % 20}", $"{i % 7}", name: new string('x', t)))]);

        var kept = Enumerable.Range(0, 20).SelectMany(t => store.Traces.Get($"{t}")).Sum(s => s.Size);
        store.Traces.Bytes.ShouldBe(kept);
    }

    [Fact]
    public void Traces_are_found_by_resource_text_duration_and_error()
    {
        var store = new TelemetryStore(new DashboardOptions());
        store.Traces.Add(
        [
            Sample.Span("one", "1", start: 0, length: 100, name: "ImposePunishment"), Sample.Span("one", "2", "1", 10, 20, "licensing"),
            Sample.Span("two", "1", start: 500, length: 5, status: SpanStatus.Error),
        ]);

        Ids(new TraceFilter()).ShouldBe(["two", "one"]);
        Ids(new TraceFilter { Resource = "licensing" }).ShouldBe(["one"]);
        Ids(new TraceFilter { Text = "imposepun" }).ShouldBe(["one"]);
        Ids(new TraceFilter { OnlyErrors = true }).ShouldBe(["two"]);
        Ids(new TraceFilter { OnlyConnected = true }).ShouldBe(["one"]);
        Ids(new TraceFilter { AtLeast = TimeSpan.FromMilliseconds(99) }).ShouldBe(["one"]);
        Ids(new TraceFilter { AtLeast = TimeSpan.FromMilliseconds(100) }).ShouldBe(["one"]);
        Ids(new TraceFilter { AtLeast = TimeSpan.FromMilliseconds(101) }).ShouldBeEmpty();
        store.Traces.Find(new TraceFilter { Resource = "licensing" }, 0, 1).Page.Single().Resources.ShouldBe(new Dictionary<string, int> { ["credit"] = 1, ["licensing"] = 1 });

        IEnumerable<string> Ids(TraceFilter filter) => store.Traces.Find(filter, 0, 10).Page.Select(t => t.Id);
    }

    [Fact]
    public void Console_lines_of_all_resources_come_in_their_order()
    {
        var store = new TelemetryStore(new DashboardOptions { MaxConsoleLines = 100, MaxTextLength = 64 });
        for (var i = 0; i < 150; i++)
            store.Console.Add("credit", Sample.Noon, $"credit {i}");
        store.Console.Add("licensing", Sample.Noon, new string('x', 100));

        store.Console.Get("credit", 1000).Count.ShouldBe(100);
        store.Dropped.Console.ShouldBe(50);
        store.Console.Get(null, 2).Select(l => l.Text).ShouldBe(["credit 149", new string('x', 64) + "…"]);
        store.Console.Get(null, 10, "credit 14").Count.ShouldBe(10);
    }
}
