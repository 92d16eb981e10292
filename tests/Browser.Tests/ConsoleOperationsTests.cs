using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Quzhou.Browser.Tests;

/// <summary>What an operator sees and mends in the console.</summary>
public sealed class ConsoleOperationsTests(Chromium chromium, ConsolePlatform platform)
{
    [Fact]
    public async Task What_a_department_cannot_enforce_is_red_an_alert_and_replayed_by_an_operator()
    {
        using var stage = await ConsoleStage.SetAsync(chromium, platform);
        await stage.Departments.EstablishAsync();
        await stage.Story.ReportAsync();
        await stage.ExecuteAsync("foodsafetydb", """
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused'; END $$;
            CREATE TRIGGER refuse BEFORE INSERT ON restrictions FOR EACH ROW EXECUTE FUNCTION refuse();
            """);
        await using var window = await stage.SignInAsync(stage.Everybody());
        var punishment = (await stage.Story.ImposeAsync(await stage.Story.ProposeAsync())).Punishment;
        var cell = window.Page.Locator($"tr[data-punishment='{punishment.PunishmentId}'] td[data-department=food-safety]");

        await Expect(cell).ToContainTextAsync("落实失败");
        await Expect(cell).ToHaveClassAsync(new Regex("overdue", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(window.Page.Locator(".alerts")).ToContainTextAsync("错误队列非空");
        await window.KeepPictureAsync("console-overdue");
        await window.Page.Locator(".alerts").ClickAsync();
        await Expect(window.Page.Locator("tr[data-alert=ErrorQueue]")).ToContainTextAsync("docs/runbooks/error-queue.md");
        await Expect(window.Page.Locator("tr[data-alert=OverdueEnforcement]").First).ToContainTextAsync("docs/runbooks/overdue-enforcement.md");
        await window.KeepPictureAsync("console-alerts");

        await stage.ExecuteAsync("foodsafetydb", "DROP TRIGGER refuse ON restrictions; DROP FUNCTION refuse();");
        await window.Page.Locator("tr[data-alert=ErrorQueue] a").ClickAsync();
        var department = window.Page.Locator("tr[data-department=food-safety]");
        await department.Button("重放错误队列").ClickAsync();
        await Expect(window.Page.Locator("dialog[open]")).ToContainTextAsync("食品安全");
        await window.Page.Locator("dialog[open]").Button("确认").ClickAsync();
        await Expect(window.Page.Locator(".problem[role=status]")).ToContainTextAsync(new Regex("食品安全: 重放条数 [1-9]", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await window.KeepPictureAsync("console-messaging");

        await window.Page.Locator("nav a").First.ClickAsync();
        await Expect(cell).ToContainTextAsync("已落实");
        await window.Page.Locator("nav a[href='/alerts']").ClickAsync();
        await Expect(window.Page.Locator(".no-alerts")).ToBeVisibleAsync();
        await Expect(window.Page.Locator(".alerts")).ToHaveCountAsync(0);
        window.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Messages_registers_and_the_audit_of_every_department()
    {
        using var stage = await ConsoleStage.SetAsync(chromium, platform);
        await stage.Story.ReportAsync();
        await using var window = await stage.SignInAsync(stage.Token("operations", "yun", "operator", "auditor"));
        await stage.GoAsync(window, "/messaging");
        await Expect(window.Page.Locator("tbody tr td .state.good")).ToHaveCountAsync(5);
        await window.Page.Locator("tr[data-department=licensing]").Button("比对名册").ClickAsync();
        await window.Page.Locator("dialog[open]").Button("确认").ClickAsync();
        await Expect(window.Page.Locator(".problem[role=status]")).ToHaveTextAsync("审批: 名册一致");

        await stage.GoAsync(window, "/audit");
        await window.Page.Button("核验全部部门").ClickAsync();
        await Expect(window.Page.Locator("table.verdicts .state.good")).ToHaveCountAsync(5);
        await Expect(window.Page.Locator("table.entries tbody tr").First).ToContainTextAsync("1");
        await window.KeepPictureAsync("console-audit");
    }
}
