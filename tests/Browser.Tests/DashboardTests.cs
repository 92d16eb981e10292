using Microsoft.Playwright;
using Quzhou.AppHost.LocalHosting.Dashboard.Platform;
using Quzhou.AppHost.LocalHosting.Dashboard.Telemetry;
using Quzhou.AppHost.Tests.Dashboard;
using Quzhou.TestServers;
using static Microsoft.Playwright.Assertions;
using Attribute = Quzhou.AppHost.LocalHosting.Dashboard.Telemetry.Attribute;

namespace Quzhou.Browser.Tests;

/// <summary>The dashboard in a real browser.</summary>
public sealed class DashboardTests(Chromium chromium)
{
    private const string Attack = "<img src=x onerror=alert(1)><script>alert(2)</script>";

    [Fact]
    public async Task The_operator_signs_in_once_and_sees_the_resources()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        await using var window = await chromium.OpenAsync();
        await window.Page.GotoAsync(dashboard.Addresses.Pages);
        await Expect(window.Page.Locator("h1")).ToContainTextAsync("Not signed in");

        await window.Page.GotoAsync(dashboard.Links.Single());

        await Expect(window.Page.Locator("tr[data-resource=credit] .state")).ToHaveTextAsync("Running");
        await Expect(window.Page.Locator("tr[data-resource=licensing] .state")).ToHaveTextAsync("Stopped");
        await window.Page.Locator("tr[data-resource=credit]").GetByText("Details").ClickAsync();
        await Expect(window.Page.Locator(".details")).ToContainTextAsync("ConnectionStrings__creditdb");
        (await window.Page.ContentAsync()).ShouldNotContain("geheim");
        await window.KeepPictureAsync("dashboard-resources");
    }

    [Fact]
    public async Task A_command_asks_before_it_is_given()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        await using var window = await SignInAsync(dashboard);
        var restart = window.Page.Locator("tr[data-resource=credit] fluent-button").Filter(new() { HasText = "Restart" });

        await restart.ClickAsync();
        await Expect(restart).ToContainTextAsync("Really?");
        dashboard.Platform.Commands.ShouldBeEmpty();
        await restart.ClickAsync();

        await Deadline.UntilAsync(() => Task.FromResult(dashboard.Platform.Commands.Count == 1));
        dashboard.Platform.Commands.Single().ShouldBe(("credit", ResourceCommand.Restart));
    }

    [Fact]
    public async Task Lines_and_records_appear_while_the_operator_watches_and_stand_still_when_he_pauses()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        await using var window = await SignInAsync(dashboard);
        await window.Page.GotoAsync($"{dashboard.Addresses.Pages}/console?resource=credit");
        dashboard.Store.Console.Add("credit", Sample.Noon, "the first line");
        await Expect(window.Page.Locator(".console")).ToContainTextAsync("the first line");

        await window.Page.GotoAsync($"{dashboard.Addresses.Pages}/logs");
        dashboard.Store.Logs.Add([Sample.Log("the first record", Severity.Error)]);
        await Expect(window.Page.Locator("tbody")).ToContainTextAsync("the first record");
        await window.Page.GetByText("Pause").ClickAsync();
        await Expect(window.Page.GetByText("Continue")).ToBeVisibleAsync();
        dashboard.Store.Logs.Add([Sample.Log("the second record")]);
        await window.Page.GetByText("Continue").ClickAsync();
        await Expect(window.Page.Locator("tbody")).ToContainTextAsync("the second record");
    }

    [Fact]
    public async Task From_a_log_to_its_trace_and_back()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        const string trace = "0102030405060708090a0b0c0d0e0f10";
        dashboard.Store.Traces.Add(
        [
            Sample.Span(trace, "0000000000000001", length: 100, name: "ImposePunishment"),
            Sample.Span(trace, "0000000000000002", "0000000000000001", 20, 30, "licensing", SpanStatus.Error, "JointPunishmentImposed receive"),
        ]);
        dashboard.Store.Logs.Add([Sample.Log("enforced") with { TraceId = trace, SpanId = "0000000000000002" }, Sample.Log("something else")]);
        await using var window = await SignInAsync(dashboard);

        await window.Page.GotoAsync($"{dashboard.Addresses.Pages}/logs?text=enforced");
        await window.Page.Locator("tbody a").ClickAsync();
        await Expect(window.Page.Locator(".waterfall tbody tr")).ToHaveCountAsync(2);
        await Expect(window.Page.Locator(".details h2")).ToHaveTextAsync("JointPunishmentImposed receive");
        await window.KeepPictureAsync("dashboard-trace");
        await window.Page.GetByText("Logs of this trace").ClickAsync();

        await Expect(window.Page.Locator("tbody tr")).ToHaveCountAsync(1);
        await Expect(window.Page.Locator("tbody")).ToContainTextAsync("enforced");
    }

    [Fact]
    public async Task A_histogram_is_drawn()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        var now = DateTimeOffset.UtcNow;
        var instrument = Sample.Instrument(InstrumentKind.Histogram, "quzhou.fanout.latency");
        dashboard.Store.Metrics.Add(
        [
            .. Enumerable.Range(0, 30).Select(i => new Measurement(
                instrument, [], new Point(now.AddSeconds(i - 60), i, new Buckets([5, 10, 25], [i, 2 * i, i, 0]), new Exemplar(now, 7, "0102030405060708090a0b0c0d0e0f10", "0000000000000001")), false)),
        ]);
        await using var window = await SignInAsync(dashboard);

        await window.Page.GotoAsync($"{dashboard.Addresses.Pages}/metrics?resource=credit");

        await Expect(window.Page.Locator("polyline")).ToHaveCountAsync(3);
        await Expect(window.Page.Locator("h2")).ToContainTextAsync("quzhou.fanout.latency");
        await window.KeepPictureAsync("dashboard-metrics");
    }

    [Fact]
    public async Task Ten_thousand_records_are_turned_page_by_page()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        dashboard.Store.Logs.Add([.. Enumerable.Range(0, 10_000).Select(i => Sample.Log($"record {i}"))]);
        await using var window = await SignInAsync(dashboard);

        await window.Page.GotoAsync($"{dashboard.Addresses.Pages}/logs");
        await Expect(window.Page.Locator("tbody tr")).ToHaveCountAsync(100);
        await Expect(window.Page.Locator("tbody tr").First).ToContainTextAsync("record 9999");
        await window.Page.GetByText("Next page").ClickAsync();

        await Expect(window.Page.Locator("tbody tr").First).ToContainTextAsync("record 9899");
        await Expect(window.Page.Locator(".pager")).ToContainTextAsync("2 of 100");
    }

    [Fact]
    public async Task What_an_attacker_writes_into_telemetry_is_shown_and_does_nothing()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        const string trace = "0102030405060708090a0b0c0d0e0f10";
        dashboard.Store.Console.Add("credit", Sample.Noon, Attack);
        dashboard.Store.Logs.Add([Sample.Log(Attack, Severity.Error, "credit", new Attribute(Attack, Attack)) with { TraceId = trace }]);
        dashboard.Store.Traces.Add([Sample.Span(trace, "0000000000000001", name: Attack), Sample.Span(trace, "0000000000000002", "0000000000000001", name: Attack)]);
        dashboard.Store.Metrics.Add([Sample.Number(1, 0, Sample.Instrument(name: Attack), attributes: new Attribute(Attack, Attack))]);
        await using var window = await SignInAsync(dashboard);

        foreach (var path in (string[])["/console", "/logs", "/traces", $"/traces/{trace}?span=0000000000000001", "/metrics?resource=credit", $"/logs?text={Uri.EscapeDataString(Attack)}"])
        {
            await window.Page.GotoAsync(dashboard.Addresses.Pages + path);
            await Expect(window.Page.Locator("main")).ToContainTextAsync("onerror=alert(1)");
            (await window.Page.Locator("main img, main script").CountAsync()).ShouldBe(0, path);
        }
        window.Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en-US", "Resources", "Running")]
    [InlineData("zh-CN", "资源", "运行中")]
    public async Task The_pages_speak_the_language_of_the_browser(string locale, string title, string state)
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        await using var window = await SignInAsync(dashboard, locale);

        await Expect(window.Page.Locator("h1")).ToHaveTextAsync(title);
        await Expect(window.Page.Locator("tr[data-resource=credit] .state")).ToHaveTextAsync(state);
        await window.Page.Locator("a.language").ClickAsync();

        await Expect(window.Page.Locator("h1")).ToHaveTextAsync(title == "资源" ? "Resources" : "资源");
        (await window.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe(title == "资源" ? "en" : "zh-CN");
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1400)]
    [InlineData(ColorScheme.Dark, 1400)]
    [InlineData(ColorScheme.Light, 390)]
    public async Task Every_page_is_accessible(ColorScheme colours, int width)
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        const string trace = "0102030405060708090a0b0c0d0e0f10";
        dashboard.Store.Console.Add("credit", Sample.Noon, "a line");
        dashboard.Store.Logs.Add([.. Enum.GetValues<Severity>().Select(s => Sample.Log($"a record of {s}", s))]);
        dashboard.Store.Traces.Add([Sample.Span(trace, "0000000000000001"), Sample.Span(trace, "0000000000000002", "0000000000000001", status: SpanStatus.Error)]);
        dashboard.Store.Metrics.Add([Sample.Number(1, 0), Sample.Number(3, 1)]);
        await using var window = await SignInAsync(dashboard, colours: colours, width: width);

        foreach (var path in (string[])["/", "/console", "/logs", "/traces", $"/traces/{trace}?span=0000000000000002", "/metrics?resource=credit", "/capacity"])
        {
            await window.Page.GotoAsync(dashboard.Addresses.Pages + path);
            await Expect(window.Page.Locator("h1")).ToBeVisibleAsync();
            await window.ShouldBeAccessibleAsync();
        }
        (await window.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth + 1")).ShouldBeTrue("the page is wider than its window");
    }

    private async Task<Window> SignInAsync(RunningDashboard dashboard, string locale = "en-US", ColorScheme colours = ColorScheme.Light, int width = 1400)
    {
        var window = await chromium.OpenAsync(locale, colours, width);
        await window.Page.GotoAsync(dashboard.Links[^1]);
        await Expect(window.Page.Locator("h1")).ToBeVisibleAsync();
        return window;
    }
}
