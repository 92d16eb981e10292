using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quzhou.Platform.Persistence;

namespace Quzhou.Platform.Outbox;

/// <summary>
/// Watches the outbox for the gauges, and forgets sent messages, handled messages and answered requests after their
/// retention. The punishment register is never forgotten, so an enforcement stays idempotent for ever.
/// </summary>
internal sealed partial class OutboxHousekeeping<TDb>(
    IDbContextFactory<TDb> contexts,
    OutboxMetrics metrics,
    IOptions<PlatformOptions> options,
    TimeProvider time,
    ILogger<OutboxHousekeeping<TDb>> logger) : BackgroundService
    where TDb : ServiceDbContext
{
    private static readonly TimeSpan ObserveEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PurgeEvery = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var lastPurge = DateTimeOffset.MinValue;
        using var timer = new PeriodicTimer(ObserveEvery, time);
        do
        {
            try
            {
                await using var db = await contexts.CreateDbContextAsync(stoppingToken);
                var now = time.GetUtcNow();
                var pending = await db.Outbox.Where(r => r.SentAt == null)
                    .GroupBy(_ => 1)
                    .Select(g => new { Count = g.LongCount(), Oldest = g.Min(r => r.CreatedAt) })
                    .SingleOrDefaultAsync(stoppingToken);
                metrics.Observe(pending?.Count ?? 0, pending is null ? TimeSpan.Zero : now - pending.Oldest);
                if (now - lastPurge < PurgeEvery)
                    continue;
                await PurgeAsync(db, now - options.Value.Retention, stoppingToken);
                lastPurge = now;
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(error);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static async Task PurgeAsync(TDb db, DateTimeOffset before, CancellationToken cancellation)
    {
        await db.Outbox.Where(r => r.SentAt < before).ExecuteDeleteAsync(cancellation);
        await db.Inbox.Where(r => r.HandledAt < before).ExecuteDeleteAsync(cancellation);
        await db.Requests.Where(r => r.CreatedAt < before).ExecuteDeleteAsync(cancellation);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Housekeeping of the outbox failed and will be tried again")]
    private partial void LogFailed(Exception error);
}
