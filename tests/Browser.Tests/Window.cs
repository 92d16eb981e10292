using System.Collections.Concurrent;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Quzhou.Browser.Tests;

/// <summary>A window of the browser.</summary>
internal sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> errors = new();

    internal Window(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.PageError += (_, error) => errors.Enqueue(error);
        page.Dialog += (_, dialog) => errors.Enqueue($"a dialog opened: {dialog.Message}");
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                errors.Enqueue(message.Text);
        };
    }

    internal IPage Page { get; }

    /// <summary>What the pages reported as errors, dialogs among them.</summary>
    internal IReadOnlyCollection<string> Errors => errors;

    internal async Task KeepPictureAsync(string name) =>
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Chromium.Pictures, $"{name}.png") });

    /// <summary>Fails when the page has something that keeps a screen reader, a keyboard or weak eyes from it (WCAG 2.1 A and AA).</summary>
    internal async Task ShouldBeAccessibleAsync()
    {
        var found = await Page.RunAxe(new Deque.AxeCore.Commons.AxeRunOptions
        {
            RunOnly = new Deque.AxeCore.Commons.RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] },
        });
        found.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}").ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
