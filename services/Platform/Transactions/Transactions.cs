using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Quzhou.Platform.Persistence;

namespace Quzhou.Platform.Transactions;

/// <summary>
/// Runs units of work, each in one database transaction. A deadlock or serialization failure runs the whole body again
/// in a fresh context, so a body must not keep anything outside its <see cref="Work{TDb}"/>.
/// </summary>
/// <typeparam name="TDb">The department's database.</typeparam>
public sealed class Transactions<TDb>(IDbContextFactory<TDb> contexts, TimeProvider time)
    where TDb : ServiceDbContext
{
    private const int MaxAttempts = 5;

    /// <summary>Runs a body and commits, or rolls everything back and lets the error through.</summary>
    public async Task<T> RunAsync<T>(Actor actor, Func<Work<TDb>, CancellationToken, Task<T>> body, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var db = await contexts.CreateDbContextAsync(cancellation);
                await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
                var work = new Work<TDb>(db, actor, WholeMicroseconds(time.GetUtcNow()));
                var result = await body(work, cancellation);
                await work.SaveAsync(cancellation);
                await transaction.CommitAsync(cancellation);
                return result;
            }
            catch (Exception error) when (attempt < MaxAttempts && IsConflict(error))
            {
                await Task.Delay(RandomNumberGenerator.GetInt32(5, 20 << attempt), cancellation);
            }
        }
    }

    /// <summary>Runs a body that returns nothing.</summary>
    public Task RunAsync(Actor actor, Func<Work<TDb>, CancellationToken, Task> body, CancellationToken cancellation) =>
        RunAsync(actor, async (work, token) =>
        {
            await body(work, token);
            return true;
        }, cancellation);

    /// <summary>Reads without a transaction and without tracking.</summary>
    public async Task<T> ReadAsync<T>(Func<TDb, CancellationToken, Task<T>> body, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await body(db, cancellation);
    }

    /// <summary>PostgreSQL keeps microseconds; a finer instant would hash differently when read back.</summary>
    private static DateTimeOffset WholeMicroseconds(DateTimeOffset instant) =>
        new(instant.UtcTicks - instant.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);

    private static bool IsConflict(Exception error) =>
        (error as PostgresException ?? error.InnerException as PostgresException)?.SqlState
            is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;
}
