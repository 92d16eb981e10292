using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.Records;
using Quzhou.Platform.Transactions;

namespace Quzhou.Credit.Rating;

/// <summary>
/// Runs a rating: its open ranges, as many at a time as there are processors. A range is done when its row says so, so a rating
/// that was killed goes on with the ranges that are open, and one that is done does nothing.
/// </summary>
internal sealed partial class RatingRunner(
    NpgsqlDataSource database,
    IDbContextFactory<CreditDb> contexts,
    Transactions<CreditDb> transactions,
    Redetermination redetermination,
    RatingMetrics metrics,
    IOptions<CreditOptions> options,
    ILogger<RatingRunner> logger)
{
    // Any number that nothing else in this database locks: one rating at a time, whatever replica runs it.
    private const long LockKey = 0x5261_7469_6e67;
    private readonly RangeRater rater = new(contexts, transactions, redetermination);

    /// <summary>Begins the rating of a day unless it has begun.</summary>
    internal Task BeginAsync(Work<CreditDb> work, DateOnly day, CancellationToken cancellation) =>
        work.BeginRatingAsync(day, options.Value.RatingPartitionUsers, cancellation);

    /// <summary>Runs what is open of a rating.</summary>
    /// <param name="day">Its day.</param>
    /// <param name="progress">Hears the number of every range that is done; null when nobody listens.</param>
    /// <param name="cancellation">Ends it; what is done stays done.</param>
    /// <returns>False when another replica runs a rating at this moment.</returns>
    internal async Task<bool> RunAsync(DateOnly day, IProgress<int>? progress, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        if (!await TryLockAsync(connection, cancellation))
            return false;
        try
        {
            await RunRangesAsync(day, progress, cancellation);
            return true;
        }
        finally
        {
            await UnlockAsync(connection);
        }
    }

    private async Task RunRangesAsync(DateOnly day, IProgress<int>? progress, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var open = await db.RatingPartitions.AsNoTracking().Where(p => p.Day == day && p.FinishedAt == null).OrderBy(p => p.Number).ToListAsync(cancellation);
        metrics.Begun(open.Count);
        var parallelism = options.Value.RatingParallelism == 0 ? Environment.ProcessorCount : options.Value.RatingParallelism;
        await Parallel.ForEachAsync(open, new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancellation }, async (range, token) =>
        {
            metrics.Rated(await rater.RateAsync(range, token));
            progress?.Report(range.Number);
        });
        var ended = await transactions.RunAsync(RangeRater.Rater, (work, token) => EndAsync(work, day, token), cancellation);
        if (!ended)
            return;
        metrics.Ended(Stopwatch.GetElapsedTime(started));
        LogEnded(day, open.Count, Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    private static async Task<bool> EndAsync(Work<CreditDb> work, DateOnly day, CancellationToken cancellation)
    {
        var ended = await work.Db.Ratings.Where(r => r.Day == day && r.State == RatingState.Running)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.State, RatingState.Finished).SetProperty(x => x.FinishedAt, work.Now), cancellation);
        if (ended == 1)
            work.Audit("rating.finished", $"ratings/{day:yyyy-MM-dd}");
        return ended == 1;
    }

    private static async Task<bool> TryLockAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock($1)", connection) { Parameters = { new() { Value = LockKey } } };
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    // A connection that broke has given the lock back already.
    private static async Task UnlockAsync(NpgsqlConnection connection)
    {
        if (connection.State != System.Data.ConnectionState.Open)
            return;
        await using var command = new NpgsqlCommand("SELECT pg_advisory_unlock($1)", connection) { Parameters = { new() { Value = LockKey } } };
        await command.ExecuteScalarAsync(CancellationToken.None);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Rating of {Day:yyyy-MM-dd} finished: {Ranges} ranges in {Seconds:0.0} s")]
    private partial void LogEnded(DateOnly day, int ranges, double seconds);
}
