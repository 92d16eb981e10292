namespace Quzhou.FoodSafety.Scheduling;

/// <summary>
/// Work that is looked for in rounds, the first one at start (定时轮询). A round that fails is repeated; one item that fails holds
/// up no other, and the next round finds it again.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="interval">Time from one round to the next.</param>
/// <param name="logger">Hears what failed.</param>
internal abstract partial class RoundScheduler(TimeProvider time, TimeSpan interval, ILogger logger) : BackgroundService
{
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
    internal abstract Task<int> RunOnceAsync(CancellationToken cancellation);

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
