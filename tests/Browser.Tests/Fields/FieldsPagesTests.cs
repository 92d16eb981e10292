using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Quzhou.TestServers;
using static Microsoft.Playwright.Assertions;

namespace Quzhou.Browser.Tests.Fields;

/// <summary>The pages of the field departments in a real browser, among departments that answer with attacks.</summary>
public sealed class FieldsPagesTests(Chromium chromium, FieldsConsole console) : IClassFixture<FieldsConsole>
{
    public static TheoryData<string> Offices => [.. Office.All.Select(o => o.Name)];

    [Theory]
    [MemberData(nameof(Offices))]
    public async Task Each_page_shows_what_the_department_said_and_what_an_attacker_wrote_does_nothing(string name)
    {
        var office = Office.Named(name);
        await using var window = await console.SignInAsync(chromium, office);
        foreach (var path in office.Pages)
        {
            await OpenAsync(window, path);
            await ShouldAnswerAsync(window);
            await Expect(window.Page.Locator("main .problem[role=alert]:not([data-truncated])")).ToHaveCountAsync(0);
            (await window.Page.Locator("main img, main script").CountAsync()).ShouldBe(0, path);
            await window.ShouldBeAccessibleAsync();
        }
        window.Errors.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Offices))]
    public async Task Each_page_is_accessible_in_the_dark_and_on_a_phone(string name)
    {
        var office = Office.Named(name);
        await using var window = await console.SignInAsync(chromium, office, colours: ColorScheme.Dark, width: 390);
        foreach (var path in office.Pages)
        {
            await OpenAsync(window, path);
            await ShouldAnswerAsync(window);
            await window.ShouldBeAccessibleAsync();
            (await window.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth + 1")).ShouldBeTrue($"{path} is wider than its window");
        }
    }

    [Theory]
    [MemberData(nameof(Offices))]
    public async Task Each_page_speaks_English_to_who_asks_for_it(string name)
    {
        var office = Office.Named(name);
        await using var window = await console.SignInAsync(chromium, office, english: true);
        foreach (var path in office.Pages)
        {
            await OpenAsync(window, path);
            await ShouldAnswerAsync(window);

            // Names of texts and the letter itself stay as they were written.
            var chinese = await window.Page.EvaluateAsync<string[]>(
                """
                () => { const all = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT), found = [];
                while (all.nextNode()) if (/[\u4e00-\u9fff]/.test(all.currentNode.data) && !all.currentNode.parentElement.closest('cite')) found.push(all.currentNode.data.trim());
                return found; }
                """);
            chinese.ShouldBeEmpty(path);
        }
    }

    [Fact]
    public async Task Who_may_not_is_told_so_in_words()
    {
        await using var window = await console.SignInAsync(chromium, new Office("credit", "credit-office", ["credit.reader"], []));
        foreach (var path in Office.All.SelectMany(o => o.Pages))
        {
            await OpenAsync(window, path);
            await Expect(window.Page.Locator("main .problem[role=alert]")).ToContainTextAsync("您的角色或机关无权查看或办理此项");
            await Expect(window.Page.Locator("main")).Not.ToContainTextAsync("onerror");
        }
        window.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_department_turns_the_pages()
    {
        await using var window = await console.SignInAsync(chromium, Office.Named("licensing"));
        await OpenAsync(window, "/licensing/permits");
        await Expect(window.Page.GetByText("首页")).ToHaveCountAsync(0);
        await window.Page.Locator("fluent-button").Filter(new() { HasText = "下一页" }).ClickAsync();

        await Expect(window.Page.GetByText("首页")).ToBeVisibleAsync();
        await Expect(window.Page.GetByText("下一页")).ToHaveCountAsync(0);
        console.Departments.Asked.Last(a => a.Method == "ListPermits").Question.ToString()!.ShouldContain("second");
    }

    [Fact]
    public async Task A_vote_and_a_signature_ask_first_and_show_their_basis()
    {
        await using var window = await console.SignInAsync(chromium, Office.Named("housing-fund"));
        await OpenAsync(window, Office.Named("housing-fund").Pages.Single(p => p.Contains("/meetings/", StringComparison.Ordinal)));
        var item = window.Page.Locator("section[data-item]").First;
        await item.Locator("fluent-button").Filter(new() { HasText = "表决" }).First.ClickAsync();
        await Expect(window.Page.Locator("[role=alertdialog]")).ToContainTextAsync("衢公积金〔2018〕15号");
        await window.ShouldBeAccessibleAsync();
        await window.Page.Locator("[role=alertdialog] select").SelectOptionAsync("Recused");
        await window.Page.Locator("[role=alertdialog] textarea").FillAsync("利害关系");
        Asked("CastVote").ShouldBeEmpty();
        await Confirm(window).ClickAsync();
        await Deadline.UntilAsync(() => Task.FromResult(Asked("CastVote").Count == 1));
        Asked("CastVote").Single().ShouldContain("VOTE_RECUSED");

        await item.Locator("fluent-button").Filter(new() { HasText = "签署审批意见" }).ClickAsync();
        Asked("SignDecision").ShouldBeEmpty();
        await Confirm(window).ClickAsync();
        await Expect(window.Page.Locator("main .problem[role=status]")).ToContainTextAsync("准予");
    }

    [Fact]
    public async Task An_alarm_comes_in_live_and_is_taken_after_a_confirmation()
    {
        await using var window = await console.SignInAsync(chromium, Office.Named("food-safety"));
        await OpenAsync(window, "/food-safety/alarms");
        await Expect(window.Page.Locator("[data-live] tbody tr")).ToHaveCountAsync(1);
        await Expect(window.Page.Locator("#live [role=status]")).ToHaveTextAsync("实时接收中");
        await window.Page.Locator("fluent-button").Filter(new() { HasText = "确认预警" }).First.ClickAsync();
        await Expect(window.Page.Locator("[role=alertdialog] cite")).ToContainTextAsync("onerror=alert(1)");
        Asked("AcknowledgeAlarm").ShouldBeEmpty();
        await Confirm(window).ClickAsync();

        await Deadline.UntilAsync(() => Task.FromResult(Asked("AcknowledgeAlarm").Count == 1));
        await window.KeepPictureAsync("console-alarms");
    }

    [Fact]
    public async Task A_node_of_the_trace_is_reached_and_opened_by_the_keyboard()
    {
        await using var window = await console.SignInAsync(chromium, Office.Named("food-safety"));
        await OpenAsync(window, Office.Named("food-safety").Pages.Single(p => p.Contains("/trace", StringComparison.Ordinal)));
        await Expect(window.Page.Locator("[data-truncated]")).ToBeVisibleAsync();
        await Expect(window.Page.Locator("path.edge")).ToHaveCountAsync(2);
        await window.Page.Locator(".graph").FocusAsync();
        await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.Keyboard.PressAsync("Enter");

        await Expect(window.Page.Locator("[data-node='0']")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(window.Page.Locator("#step")).ToBeVisibleAsync();
        await window.KeepPictureAsync("console-trace");
    }

    // A page without a free text shows what it is about: its number.
    private static Task ShouldAnswerAsync(Window window) => Expect(window.Page.Locator("main")).ToContainTextAsync(new Regex("onerror=alert\\(1\\)|0000-4000-8000", RegexOptions.None, TimeSpan.FromSeconds(1)));

    private static ILocator Confirm(Window window) => window.Page.Locator("[role=alertdialog] fluent-button").Filter(new() { HasText = "确认" }).First;

    private List<string> Asked(string method) => [.. console.Departments.Asked.Where(a => a.Method == method).Select(a => a.Question.ToString()!)];

    private async Task OpenAsync(Window window, string path)
    {
        await window.Page.GotoAsync(console.Address + path);
        await Expect(window.Page.Locator("h1")).ToBeVisibleAsync();
    }
}
