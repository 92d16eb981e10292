using Microsoft.Playwright;
using Quzhou.AppHost.LocalHosting.Servers;

[assembly: AssemblyFixture(typeof(Quzhou.Browser.Tests.Chromium))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace Quzhou.Browser.Tests;

/// <summary>One real Chromium, Debian's package, for all tests; each test has a context of its own in it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";
    private static readonly string[] Quiet =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    /// <summary>Where the pictures of this run are kept.</summary>
    internal static string Pictures { get; } = Path.Combine(AppContext.BaseDirectory, "screenshots");

    public async ValueTask InitializeAsync()
    {
        await ServerPackages.EnsureAsync(() => File.Exists(Program) ? [] : ["chromium"], mayInstall: true, Console.Out.WriteLine, CancellationToken.None);
        Directory.CreateDirectory(Pictures);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Program, Args = Quiet });
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    /// <summary>A new window without cookies; what its pages report as errors fails the test at its end.</summary>
    internal async Task<Window> OpenAsync(string locale = "en-US", ColorScheme colours = ColorScheme.Light, int width = 1400)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            Locale = locale, ColorScheme = colours, ViewportSize = new ViewportSize { Width = width, Height = 900 }, AcceptDownloads = true,
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(60_000);
        return new Window(context, page);
    }
}
