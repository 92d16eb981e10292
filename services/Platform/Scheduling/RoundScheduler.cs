using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Quzhou.Platform.Scheduling;

/// <summary>
/// Work that is looked for in rounds, the first one at start (定时轮询). A round that fails is repeated; one item that fails holds
/// up no other, and the next round finds it again.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="interval">Time from one round to the next.</param>
/// <param name="logger">Hears what failed.</param>
public abstract partial class RoundScheduler(TimeProvider time, TimeSpan interval, ILogger logger) : BackgroundService
{
    /// <summary>Items of a page.</summary>
    protected const int BatchSize = 500;

    /// <summary>The clock.</summary>
    protected TimeProvider Time { get; } = time;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval, Time);
        do
        {
            try
            {
                await RunOnceAsync(stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LogRoundFailed(error, GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>One round; returns how much it did.</summary>
    public abstract Task<int> RunOnceAsync(CancellationToken cancellation);

    /// <summary>
    /// Does every item that a query finds, page by page: however many there are they are never all in memory, and however many fail
    /// they hold up none behind them. Returns the sum of what they did.
    /// </summary>
    /// <param name="after">The ids that come after one, in the order of ids.</param>
    /// <param name="act">Does one.</param>
    /// <param name="cancellation">Ends the round.</param>
    protected async Task<int> PagesAsync(Func<Guid, IQueryable<Guid>> after, Func<Guid, Task<int>> act, CancellationToken cancellation)
    {
        var (done, last) = (0, Guid.Empty);
        for (var page = await PageAsync(); page.Count > 0; page = await PageAsync())
        {
            last = page[^1];
            done += await EachAsync(page, act, cancellation);
        }
        return done;

        Task<List<Guid>> PageAsync() => after(last).Take(BatchSize).ToListAsync(cancellation);
    }

    /// <summary>Does every item of a round, each by itself; returns the sum of what they did.</summary>
    protected async Task<int> EachAsync<T>(IEnumerable<T> items, Func<T, Task<int>> act, CancellationToken cancellation)
    {
        var done = 0;
        foreach (var item in items)
        {
            try
            {
                done += await act(item);
            }
            catch (Exception error) when (!cancellation.IsCancellationRequested)
            {
                LogItemFailed(error, GetType().Name);
            }
        }
        return done;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of {Scheduler} failed and will be repeated")]
    private partial void LogRoundFailed(Exception error, string scheduler);

    [LoggerMessage(Level = LogLevel.Error, Message = "One item of {Scheduler} failed and will be tried again")]
    private partial void LogItemFailed(Exception error, string scheduler);
}
