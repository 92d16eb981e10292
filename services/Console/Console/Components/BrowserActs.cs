using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Quzhou.Console.Components;

/// <summary>The few things that only a browser can do: hold the focus in a dialog, and print.</summary>
internal sealed class BrowserActs(IJSRuntime browser) : IAsyncDisposable
{
    private IJSObjectReference? module;

    /// <summary>Opens a dialog: the browser keeps the focus in it, and Escape closes it.</summary>
    internal async Task OpenAsync(ElementReference dialog) => await (await ModuleAsync()).InvokeVoidAsync("open", dialog);

    /// <summary>Closes a dialog: the focus goes back to where it was.</summary>
    internal async Task CloseAsync(ElementReference dialog) => await (await ModuleAsync()).InvokeVoidAsync("close", dialog);

    /// <summary>Prints what a frame shows.</summary>
    internal async Task PrintAsync(ElementReference frame) => await (await ModuleAsync()).InvokeVoidAsync("print", frame);

    public async ValueTask DisposeAsync()
    {
        if (module is null)
            return;
        try
        {
            await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The window is closed, and the module went with it.
        }
    }

    private async Task<IJSObjectReference> ModuleAsync() => module ??= await browser.InvokeAsync<IJSObjectReference>("import", "./console.js");
}
