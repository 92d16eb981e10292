using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Quzhou.Browser.Tests;

/// <summary>What holds for every page of the credit office and the operators.</summary>
public sealed class ConsolePagesTests(Chromium chromium, ConsolePlatform platform)
{
    private const int Rows = 10_000;
    private const int PageSize = 20;

    private static readonly (string Path, string Chinese, string English)[] Pages =
    [
        ("/", "惩戒传导", "Propagation"), ("/subjects", "名册检索", "Register"), ("/report", "信用报告", "Credit report"), ("/suggestions", "惩戒建议", "Suggestions"),
        ("/objections", "异议处理", "Objections"), ("/alerts", "告警", "Alerts"), ("/messaging", "消息状态", "Messaging"), ("/audit", "审计核验", "Audit"),
    ];

    [Fact]
    public async Task Every_page_speaks_both_languages()
    {
        using var stage = await ConsoleStage.SetAsync(chromium, platform);
        await using var window = await stage.SignInAsync(stage.Everybody());
        foreach (var (path, chinese, _) in Pages)
        {
            await stage.GoAsync(window, path);
            await Expect(window.Page.Locator("main h1")).ToHaveTextAsync(chinese);
        }
        await window.Page.Locator("a.language").ClickAsync();
        await Expect(window.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(window.Page.Locator("main h1")).ToHaveTextAsync("Audit");
        foreach (var (path, _, english) in Pages)
        {
            await stage.GoAsync(window, path);
            await Expect(window.Page.Locator("main h1")).ToHaveTextAsync(english);
        }
        await window.KeepPictureAsync("console-english");
    }

    [Fact]
    public async Task What_an_attacker_writes_is_shown_and_does_nothing()
    {
        using var stage = await ConsoleStage.SetAsync(chromium, platform);
        var sample = await platform.SampleAsync();
        await using var window = await stage.SignInAsync(stage.Everybody());
        foreach (var path in (string[])["/", $"/punishments/{sample.InForce}", $"/punishments/{sample.Rejected}"])
        {
            await stage.GoAsync(window, path);
            await ShouldBeHarmlessAsync(window, path);
        }
        await stage.GoAsync(window, "/suggestions");
        await window.Page.Locator("main select").SelectOptionAsync("Unspecified");
        await ShouldBeHarmlessAsync(window, "/suggestions");
        await stage.GoAsync(window, "/objections");
        await window.Page.Locator("main select").SelectOptionAsync("all");
        await ShouldBeHarmlessAsync(window, "/objections");

        await stage.GoAsync(window, "/subjects");
        await window.Page.Locator("input[name=purpose]").FillAsync(ConsoleSample.Attack);
        await window.Page.Locator("input[name=number]").FillAsync(sample.Number);
        await window.Page.Button("检索").ClickAsync();
        await ShouldBeHarmlessAsync(window, "/subjects");
        await window.Page.Locator("table.subjects").Button("信用报告").ClickAsync();
        await Expect(window.Page.Locator("section.report .records")).ToBeVisibleAsync();
        await ShouldBeHarmlessAsync(window, "/report");
        await window.Page.Button("打印页面").ClickAsync();
        var paper = window.Page.FrameLocator("iframe.paper");
        await Expect(paper.Locator("body")).ToContainTextAsync("onerror=alert(1)");
        (await paper.Locator("img, script").CountAsync()).ShouldBe(0);
        await window.Page.Button("变更历史").ClickAsync();
        await Expect(window.Page.Locator("table.history tbody tr").First).ToBeVisibleAsync();
        await ShouldBeHarmlessAsync(window, "history");
        window.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Ten_thousand_punishments_are_turned_page_by_page()
    {
        using var stage = await ConsoleStage.SetAsync(chromium, platform);
        var sample = await platform.SampleAsync();
        await stage.ExecuteAsync("creditdb", $"""
            INSERT INTO joint_punishments OVERRIDING USER VALUE
            SELECT (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'note', 'row ' || n))).*
            FROM joint_punishments p, generate_series(1, {Rows}) n WHERE p.id = '{sample.Rejected}'
            """);
        await using var window = await stage.SignInAsync(stage.Zhou());
        await window.Page.Locator("main select").SelectOptionAsync("Rejected");
        var rows = window.Page.Locator("table.matrix tbody tr");
        var first = rows.First;
        HashSet<string> seen = [];
        for (var page = 0; page < 5; page++)
        {
            await Expect(rows).ToHaveCountAsync(PageSize);
            await Expect(first.Locator("td").First).ToHaveTextAsync("不予惩戒");
            var ids = await rows.EvaluateAllAsync<string[]>("rows => rows.map(r => r.dataset.punishment)");
            ids.ShouldAllBe(id => seen.Add(id));
            await window.Page.Button("下一页").ClickAsync();
            await Expect(first).Not.ToHaveAttributeAsync("data-punishment", ids[0]);
        }
        await window.Page.Button("首页").ClickAsync();
        await Expect(rows).ToHaveCountAsync(PageSize);
        await Expect(window.Page.Button("首页")).ToHaveCountAsync(0);
        seen.Count.ShouldBe(5 * PageSize);
        window.Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1400)]
    [InlineData(ColorScheme.Dark, 1400)]
    [InlineData(ColorScheme.Light, 390)]
    public async Task Every_page_is_accessible(ColorScheme colours, int width)
    {
        using var stage = await ConsoleStage.SetAsync(chromium, platform);
        var sample = await platform.SampleAsync();
        await using var window = await stage.SignInAsync(stage.Everybody(), colours, width);
        foreach (var path in Pages.Select(p => p.Path).Append($"/punishments/{sample.InForce}"))
        {
            await stage.GoAsync(window, path);
            if (path == "/audit")
                await Expect(window.Page.Locator("table.entries tbody tr").First).ToBeVisibleAsync();
            if (path == "/objections")
            {
                await window.Page.Locator("main select").SelectOptionAsync("all");
                await Expect(window.Page.Locator("table.objections tbody tr").First).ToBeVisibleAsync();
            }
            if (path == "/report")
                await FillReportAsync(window, sample);
            await window.ShouldBeAccessibleAsync();
            (await window.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth + 1")).ShouldBeTrue($"{path} is wider than its window");
        }
        await window.KeepPictureAsync($"console-{colours}-{width}".ToLowerInvariant());
    }

    private static async Task FillReportAsync(Window window, ConsoleSample sample)
    {
        await window.Page.Locator("input[name=purpose]").FillAsync("检查");
        await window.Page.Locator("input[name=number]").FillAsync(sample.Number);
        await window.Page.Button("信用报告").ClickAsync();
        await Expect(window.Page.Locator("section.report .records")).ToBeVisibleAsync();
    }

    private static async Task ShouldBeHarmlessAsync(Window window, string where)
    {
        await Expect(window.Page.Locator("main")).ToContainTextAsync("onerror=alert(1)");
        (await window.Page.Locator("main img, main script").CountAsync()).ShouldBe(0, where);
    }
}
