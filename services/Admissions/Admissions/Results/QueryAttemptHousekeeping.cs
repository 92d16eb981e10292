using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quzhou.Admissions.Persistence;

namespace Quzhou.Admissions.Results;

/// <summary>
/// Forgets counts of queries in vain that count no more: the window is over and no lock holds. Whoever asks for numbers
/// that do not exist would fill the table otherwise. A few rows a statement, so that it holds no locks for long.
/// </summary>
internal sealed partial class QueryAttemptHousekeeping(
    IDbContextFactory<AdmissionsDb> contexts,
    IOptions<ResultQueryOptions> options,
    TimeProvider time,
    ILogger<QueryAttemptHousekeeping> logger) : BackgroundService
{
    internal const int Batch = 1000;
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await ForgetAsync(stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(error);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Forgets what is old now; returns how many rows.</summary>
    internal async Task<int> ForgetAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = time.GetUtcNow();
        var before = now - options.Value.Lock;
        var (all, last) = (0, Batch);
        while (last == Batch)
        {
            last = await db.Database.ExecuteSqlAsync(
                $"""
                 DELETE FROM query_attempts WHERE key IN (
                     SELECT key FROM query_attempts WHERE window_start < {before} AND (locked_until IS NULL OR locked_until <= {now})
                     LIMIT {Batch} FOR UPDATE SKIP LOCKED)
                 """, cancellation);
            all += last;
        }
        return all;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Housekeeping of queries in vain failed and will be tried again")]
    private partial void LogFailed(Exception error);
}
