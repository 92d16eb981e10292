using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Quzhou.Platform.Persistence;

/// <summary>
/// Brings the database to this version before anything else of the service starts. EF Core takes its own lock, so that
/// replicas that start together migrate once.
/// </summary>
internal sealed partial class DatabaseMigrator<TDb>(IDbContextFactory<TDb> contexts, ILogger<DatabaseMigrator<TDb>> logger) : IHostedLifecycleService
    where TDb : ServiceDbContext
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Patience);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var db = await contexts.CreateDbContextAsync(deadline.Token);
                await db.Database.MigrateAsync(deadline.Token);
                return;
            }
            catch (NpgsqlException error) when (error.IsTransient && !deadline.IsCancellationRequested)
            {
                LogNotReachable(attempt, error.SqlState);
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(5000, 100 << Math.Min(attempt, 6))), deadline.Token);
            }
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Database not reachable, attempt {Attempt}, SQLSTATE {SqlState}")]
    private partial void LogNotReachable(int attempt, string? sqlState);
}
