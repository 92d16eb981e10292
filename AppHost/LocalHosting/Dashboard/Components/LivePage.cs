using Microsoft.AspNetCore.Components;

namespace Quzhou.AppHost.LocalHosting.Dashboard.Components;

/// <summary>A page that looks for news every second while somebody watches it, and draws only when there are some.</summary>
public abstract class LivePage : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource left = new();
    private Task watching = Task.CompletedTask;
    private long drawn = long.MinValue;

    /// <summary>True while the operator wants the page to stand still.</summary>
    protected bool IsPaused { get; set; }

    /// <summary>Changes when there is something new to draw.</summary>
    protected abstract long Version { get; }

    /// <summary>Reads what the page shows.</summary>
    protected abstract void Load();

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        drawn = Version;
        Load();
    }

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            watching = WatchAsync();
    }

    /// <summary>Leaves the page.</summary>
    public async ValueTask DisposeAsync()
    {
        await left.CancelAsync();
        await watching;
        left.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task WatchAsync()
    {
        using var timer = new PeriodicTimer(Every);
        try
        {
            while (await timer.WaitForNextTickAsync(left.Token))
                await InvokeAsync(LookAgain);
        }
        catch (OperationCanceledException) when (left.IsCancellationRequested)
        {
            // Nobody watches any more.
        }
    }

    private void LookAgain()
    {
        var version = Version;
        if (IsPaused || version == drawn)
            return;
        drawn = version;
        Load();
        StateHasChanged();
    }
}
