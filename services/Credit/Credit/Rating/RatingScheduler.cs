using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quzhou.Credit.Persistence;
using Quzhou.Platform;
using Quzhou.Platform.Transactions;

namespace Quzhou.Credit.Rating;

/// <summary>
/// Rates all users every night on the city's clock (每日动态评定), Art. 4 and 14, and goes on with a rating that broke off.
/// A service that was away at that time makes up for it on the same day.
/// </summary>
internal sealed partial class RatingScheduler(
    IDbContextFactory<CreditDb> contexts,
    Transactions<CreditDb> transactions,
    RatingRunner runner,
    RatingSignal signal,
    IOptions<CreditOptions> options,
    TimeProvider time,
    ILogger<RatingScheduler> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.RatingInterval, time);
        var tick = timer.WaitForNextTickAsync(stoppingToken).AsTask();
        var woken = signal.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunDueAsync(stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(error);
            }
            await Task.WhenAny(tick, woken);
            if (tick.IsCompleted)
                tick = timer.WaitForNextTickAsync(stoppingToken).AsTask();
            if (woken.IsCompleted)
                woken = signal.WaitAsync(stoppingToken);
        }
    }

    /// <summary>Begins today's rating when its time has come, and runs what is open.</summary>
    internal async Task RunDueAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var today = now.ToCityDate();
        var isTime = (now - options.Value.RatingTime.ToTimeSpan()).ToCityDate() == today;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (options.Value.NightlyRating && isTime && !await db.Ratings.AnyAsync(r => r.Day == today, cancellation))
            await transactions.RunAsync(RangeRater.Rater, (work, token) => runner.BeginAsync(work, today, token), cancellation);
        var open = await db.Ratings.Where(r => r.State == RatingState.Running).OrderByDescending(r => r.Day).Select(r => (DateOnly?)r.Day).FirstOrDefaultAsync(cancellation);
        if (open is { } day)
            await runner.RunAsync(day, progress: null, cancellation);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The rating broke off and will go on")]
    private partial void LogFailed(Exception error);
}
