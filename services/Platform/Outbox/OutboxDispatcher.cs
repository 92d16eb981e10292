using System.Diagnostics;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quzhou.Platform.Persistence;

namespace Quzhou.Platform.Outbox;

/// <summary>
/// Publishes what was decided: takes pending rows that no other replica holds, publishes them with publisher confirms
/// and marks them, in one transaction. Killed before the publish, the rows stay pending; killed between the publish
/// and the mark, they are published again, and the inboxes know them.
/// </summary>
internal sealed partial class OutboxDispatcher<TDb>(
    IDbContextFactory<TDb> contexts,
    IBus bus,
    PostgresSignals signals,
    OutboxMetrics metrics,
    IOptions<PlatformOptions> options,
    TimeProvider time,
    ILogger<OutboxDispatcher<TDb>> logger) : BackgroundService
    where TDb : ServiceDbContext
{
    internal static readonly ActivitySource Source = new("Quzhou.Platform.Outbox");
    private const int BatchSize = 64;
    private static readonly TimeSpan PublishTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var woken = signals.Subscribe("outbox");
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await DispatchBatchAsync(stoppingToken) == BatchSize)
                {
                    // A full batch: there may be more.
                }
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(error);
            }
            await woken.WaitAsync(options.Value.OutboxPoll, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<int> DispatchBatchAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var now = time.GetUtcNow();
        var rows = await db.Outbox.FromSql(
            $"""
             SELECT * FROM outbox WHERE sent_at IS NULL AND next_attempt_at <= {now}
             ORDER BY next_attempt_at, id LIMIT {BatchSize} FOR UPDATE SKIP LOCKED
             """).ToListAsync(cancellation);
        if (rows.Count == 0)
            return 0;
        await Task.WhenAll(rows.Select(row => PublishAsync(row, cancellation)));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return rows.Count;
    }

    private async Task PublishAsync(OutboxRow row, CancellationToken cancellation)
    {
        _ = ActivityContext.TryParse(row.TraceParent, row.TraceState, isRemote: true, out var parent);
        using var activity = Source.StartActivity("outbox publish", ActivityKind.Producer, parent);
        activity?.SetTag("messaging.message.id", row.MessageId);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(PublishTimeout);
        try
        {
            var message = ContractJson.Read(row.Type, row.Payload);
            await bus.Publish(message, message.GetType(), context => context.MessageId = row.MessageId, deadline.Token);
            row.SentAt = time.GetUtcNow();
            metrics.Sent(row.SentAt.Value - row.CreatedAt);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            // One message that cannot go now must not hold the others: it waits longer each time, and is counted.
            row.Attempts++;
            row.NextAttemptAt = time.GetUtcNow() + Pause(row.Attempts);
            metrics.Failed();
            LogNotPublished(row.MessageId, row.Attempts, error.GetType().Name);
        }
    }

    internal static TimeSpan Pause(int attempts) =>
        attempts >= 6 ? LongestPause : TimeSpan.FromMilliseconds(Math.Min(LongestPause.TotalMilliseconds, 500 << attempts));

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox could not be dispatched")]
    private partial void LogFailed(Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {MessageId} not published, attempt {Attempt}: {Reason}")]
    private partial void LogNotPublished(Guid messageId, int attempt, string reason);
}
