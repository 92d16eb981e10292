using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Npgsql;
using Quzhou.AppHost.Demo;
using Quzhou.AppHost.LocalHosting.Running;
using static Microsoft.Playwright.Assertions;

namespace Quzhou.Browser.Tests;

/// <summary>A company, its officers and their windows on the running platform.</summary>
internal sealed class ConsoleStage : IDisposable
{
    private static readonly TimeSpan TokenLife = TimeSpan.FromHours(1);
    private readonly Chromium chromium;
    private readonly RunState state;
    private readonly LocalIdentity identity;

    private ConsoleStage(Chromium chromium, RunState state)
    {
        (this.chromium, this.state, identity) = (chromium, state, LocalIdentity.Open(state.Data));
        City = new City(state);
        var today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));
        (Departments, Story) = (new Departments(City, Cast, today), new Story(City, Cast, today));
    }

    internal City City { get; }

    internal Cast Cast { get; } = new();

    internal Departments Departments { get; }

    internal Story Story { get; }

    /// <summary>Address of the console.</summary>
    internal string Console => state.Resource("console").Endpoints["http"];

    internal static async Task<ConsoleStage> SetAsync(Chromium chromium, ConsolePlatform platform)
    {
        // What departments do together takes seconds, and on a loaded machine more.
        SetDefaultExpectTimeout((float)TestServers.Deadline.Usual.TotalMilliseconds);
        return new ConsoleStage(chromium, await platform.StateAsync());
    }

    internal string Token(string agency, string officer, params string[] roles) => Token(TokenLife, agency, officer, roles);

    internal string Token(TimeSpan life, string agency, string officer, params string[] roles) => identity.CreateToken(agency, officer, roles, life);

    /// <summary>The officer who proposes (经办人).</summary>
    internal string Zhou() => Token("credit-office", "zhou", "credit.officer", "credit.reader", "identity.reader");

    /// <summary>The officer who decides (审批人).</summary>
    internal string Wu() => Token("credit-office", "wu", "credit.approver", "credit.reader");

    /// <summary>Who may look at and do everything that the pages of the credit office and the operators have.</summary>
    internal string Everybody() => Token("credit-office", "sun", "credit.officer", "credit.approver", "credit.reader", "credit.objection-reviewer", "identity.reader", "auditor", "operator");

    internal async Task<Window> SignInAsync(string token, ColorScheme colours = ColorScheme.Light, int width = 1400)
    {
        var window = await chromium.OpenAsync("zh-CN", colours, width);
        await window.Page.GotoAsync($"{Console}/sign-in");
        await EnterAsync(window.Page, token);
        await Expect(window.Page.Locator("h1")).ToHaveTextAsync("惩戒传导");
        return window;
    }

    internal static async Task EnterAsync(IPage page, string token)
    {
        await page.Locator("input[name=token]").FillAsync(token);
        await page.Locator("button[type=submit]").ClickAsync();
    }

    internal async Task GoAsync(Window window, string path)
    {
        await window.Page.GotoAsync(Console + path);
        await Expect(window.Page.Locator("main h1")).ToBeVisibleAsync();
    }

    internal async Task ExecuteAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection($"{state.Resource("postgres").ConnectionString};Database={database};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public void Dispose()
    {
        City.Dispose();
        identity.Dispose();
    }
}

/// <summary>What an officer does on a page.</summary>
internal static class OfficerActs
{
    internal static ILocator Button(this ILocator within, string text) => within.Locator("fluent-button, button").Filter(new() { HasTextRegex = new Regex($"^\\s*{Regex.Escape(text)}\\s*$", RegexOptions.None, TimeSpan.FromSeconds(1)) });

    internal static ILocator Button(this IPage page, string text) => page.Locator("main").Button(text);

    /// <summary>Presses a button, writes a note, and confirms.</summary>
    internal static async Task DecideAsync(this IPage page, string button, string note = "")
    {
        await page.Button(button).First.ClickAsync();
        var dialog = page.Locator("dialog[open]");
        await Expect(dialog).ToBeVisibleAsync();
        if (note.Length > 0)
            await dialog.Locator("textarea").FillAsync(note);
        await dialog.Button("确认").ClickAsync();
        await Expect(page.Locator("dialog.confirm")).ToHaveCountAsync(0);
    }
}
