using static Microsoft.Playwright.Assertions;

namespace Quzhou.Browser.Tests;

/// <summary>The demo's story, done and watched in the console (一处失信,处处受限).</summary>
public sealed class ConsoleStoryTests(Chromium chromium, ConsolePlatform platform)
{
    private static readonly string[] Departments = ["credit", "licensing", "housing-fund", "admissions", "food-safety"];

    [Fact]
    public async Task A_punishment_goes_round_the_city_while_an_officer_watches()
    {
        using var stage = await ConsoleStage.SetAsync(chromium, platform);
        await stage.Departments.EstablishAsync();
        var report = await stage.Story.ReportAsync();
        await using var zhou = await stage.SignInAsync(stage.Zhou());
        await using var wu = await stage.SignInAsync(stage.Wu());

        await OpenReportAsync(stage, zhou);
        await Expect(zhou.Page.Locator("section.report")).ToContainTextAsync("严重失信");
        zhou.Page.Url.ShouldNotContain(stage.Cast.Company.Reveal());
        await zhou.KeepPictureAsync("console-report");
        await zhou.Page.DecideAsync("提请联合惩戒", "拖欠电费七个月");
        await Expect(zhou.Page.Locator(".problem")).ToContainTextAsync("准予");
        await zhou.Page.Locator(".problem details summary").ClickAsync();
        await Expect(zhou.Page.Locator(".problem .basis li").First).ToContainTextAsync("第");

        await zhou.Page.Locator("nav a").First.ClickAsync();
        var row = zhou.Page.Locator("tbody tr").Filter(new() { HasText = stage.Cast.CompanyName });
        await Expect(row.Locator("td").First).ToHaveTextAsync("已提请");

        await wu.Page.Locator("tbody a").Filter(new() { HasText = stage.Cast.CompanyName }).ClickAsync();
        await wu.Page.DecideAsync("决定惩戒", "同意");
        await Expect(wu.Page.Locator(".punishment-state")).ToHaveTextAsync("生效");
        await Expect(wu.Page.Locator(".problem[role=status]")).ToContainTextAsync("准予");
        foreach (var department in Departments)
            await Expect(row.Locator($"td[data-department={department}]")).ToContainTextAsync("已落实");
        await zhou.KeepPictureAsync("console-matrix");
        await Expect(wu.Page.Locator("section[data-department=licensing] table tbody tr").First).ToBeVisibleAsync();
        await wu.KeepPictureAsync("console-punishment");

        await stage.Story.PayAsync(report.Record.RecordId);
        await stage.Story.RepairAsync(report.Record.RecordId);
        await row.Locator("a").ClickAsync();
        await zhou.Page.DecideAsync("提请解除", "已纠正并修复");
        await Expect(zhou.Page.Locator(".punishment-state")).ToHaveTextAsync("生效,已提请解除");
        await zhou.Page.Locator("nav a").First.ClickAsync();
        await wu.Page.ReloadAsync();
        await wu.Page.DecideAsync("确认解除", "同意");

        await Expect(wu.Page.Locator(".punishment-state")).ToHaveTextAsync("已解除");
        await Expect(row.Locator("td").First).ToHaveTextAsync("已解除");
        foreach (var department in Departments)
            await Expect(row.Locator($"td[data-department={department}]")).ToContainTextAsync("已恢复");
        await OpenHistoryAsync(stage, zhou);
        zhou.Errors.ShouldBeEmpty();
        wu.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_decides_his_own_proposal_and_the_department_says_so()
    {
        using var stage = await ConsoleStage.SetAsync(chromium, platform);
        await stage.Story.ReportAsync();
        var proposed = await stage.Story.ProposeAsync();
        await using var window = await stage.SignInAsync(stage.Token("credit-office", "zhou", "credit.officer", "credit.approver"));

        await stage.GoAsync(window, $"/punishments/{proposed.PunishmentId}");
        await window.Page.DecideAsync("决定惩戒", "同意");

        await Expect(window.Page.Locator(".problem[role=alert]")).ToContainTextAsync("FOUR_EYES");
        await Expect(window.Page.Locator(".punishment-state")).ToHaveTextAsync("已提请");
    }

    [Fact]
    public async Task A_suggestion_is_adopted()
    {
        using var stage = await ConsoleStage.SetAsync(chromium, platform);
        await stage.Story.ReportAsync();
        await using var window = await stage.SignInAsync(stage.Zhou());
        var row = window.Page.Locator("tbody tr").Filter(new() { HasText = stage.Cast.CompanyName });
        await stage.GoAsync(window, "/suggestions");
        await TestServers.Deadline.UntilAsync(async () =>
        {
            await window.Page.Locator("main select").SelectOptionAsync("Dismissed");
            await window.Page.Locator("main select").SelectOptionAsync("Open");
            return await row.CountAsync() == 1;
        });

        await row.Button("采纳并提请").ClickAsync();
        await window.Page.Locator("dialog[open] .basis summary").ClickAsync();
        await Expect(window.Page.Locator("dialog[open] .basis li").First).ToBeVisibleAsync();
        await window.Page.Locator("dialog[open] textarea").FillAsync("严重失信");
        await window.KeepPictureAsync("console-confirm");
        await window.Page.Locator("dialog[open]").Button("确认").ClickAsync();

        await Expect(window.Page.Locator(".problem[role=status]")).ToContainTextAsync("准予");
        await window.Page.Locator(".problem[role=status] a").ClickAsync();
        await Expect(window.Page.Locator(".punishment-state")).ToHaveTextAsync("已提请");
    }

    [Fact]
    public async Task A_dialog_keeps_the_focus_and_Escape_leaves_everything_as_it_was()
    {
        using var stage = await ConsoleStage.SetAsync(chromium, platform);
        await stage.Story.ReportAsync();
        var proposed = await stage.Story.ProposeAsync();
        await using var window = await stage.SignInAsync(stage.Wu());
        await stage.GoAsync(window, $"/punishments/{proposed.PunishmentId}");

        await window.Page.Button("决定惩戒").FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(window.Page.Locator("dialog[open]")).ToBeVisibleAsync();
        (await window.Page.EvaluateAsync<bool>("document.activeElement.closest('dialog.confirm') !== null")).ShouldBeTrue();
        await window.ShouldBeAccessibleAsync();
        for (var i = 0; i < 8; i++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            (await window.Page.EvaluateAsync<bool>("document.activeElement === document.body || document.activeElement.closest('dialog.confirm') !== null")).ShouldBeTrue();
        }
        await window.Page.Keyboard.PressAsync("Escape");

        await Expect(window.Page.Locator("dialog.confirm")).ToHaveCountAsync(0);
        await Expect(window.Page.Locator(".punishment-state")).ToHaveTextAsync("已提请");
        await Expect(window.Page.Button("决定惩戒")).ToBeFocusedAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(window.Page.Locator("dialog[open]")).ToBeVisibleAsync();
        await window.Page.Locator("dialog[open]").Button("取消").ClickAsync();
        await Expect(window.Page.Locator("dialog.confirm")).ToHaveCountAsync(0);
        await Expect(window.Page.Locator(".punishment-state")).ToHaveTextAsync("已提请");
    }

    private static async Task OpenReportAsync(ConsoleStage stage, Window window)
    {
        await stage.GoAsync(window, "/subjects");
        await window.Page.Locator("input[name=purpose]").FillAsync("联合惩戒审查");
        await window.Page.Locator("input[name=number]").FillAsync(stage.Cast.Company.Reveal());
        await window.Page.Button("检索").ClickAsync();
        await window.Page.Locator("table.subjects").Button("信用报告").ClickAsync();
        await window.Page.WaitForURLAsync("**/report");
    }

    private static async Task OpenHistoryAsync(ConsoleStage stage, Window window)
    {
        await OpenReportAsync(stage, window);
        await Expect(window.Page.Locator("section.report")).ToContainTextAsync("已解除");
        await window.Page.Button("变更历史").ClickAsync();
        await Expect(window.Page.Locator("table.history")).ToContainTextAsync("一般 → 严重失信");
        await window.Page.Locator("input[name=day]").FillAsync("2020-01-01");
        await window.Page.Button("历史信用状况").ClickAsync();
        await Expect(window.Page.Locator("section.standing h2")).ToContainTextAsync("2020-01-01");
        await Expect(window.Page.Locator("section.standing .state")).ToHaveTextAsync("一般");
        window.Page.Url.ShouldEndWith("/report");
    }
}
