using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;
using Quzhou.Admissions.Persistence;
using Quzhou.Platform.Transactions;

namespace Quzhou.Admissions.Runs;

/// <summary>How the worker runs (configuration section <c>Runs</c>).</summary>
internal sealed class RunOptions
{
    /// <summary>How often it looks for a run that nobody told it of.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How often a run may be taken before it counts as failed.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 100)]
    public int MaxAttempts { get; set; } = 5;
}

/// <summary>Wakes this process's worker when a run is queued here; another process finds it on its timer.</summary>
internal sealed class RunSignal
{
    private readonly Channel<bool> wakes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    internal void Wake() => wakes.Writer.TryWrite(true);

    internal async Task WaitAsync(TimeSpan atMost, CancellationToken cancellation)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(atMost);
        try
        {
            await wakes.Reader.ReadAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            // The timer is the second way to be woken; the caller looks at the stop.
        }
    }
}

/// <summary>
/// Runs what is queued, one run at a time over all replicas: who holds the session lock of the database works, and a
/// worker that is killed loses it with its connection. What it had taken is found in state Running and run anew; the
/// result is the same, because it depends on the kept input only. A worker that lost the lock without knowing cannot
/// store: the attempt number is its fence.
/// </summary>
internal sealed partial class RunWorker(
    NpgsqlDataSource database,
    Transactions<AdmissionsDb> transactions,
    RunSignal signal,
    IOptions<RunOptions> options,
    ILogger<RunWorker> logger) : BackgroundService
{
    private const long LockKey = 0x41444D52554E5331;
    private static readonly Actor Worker = new("admissions", "run-worker");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunOpenAsync(stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LogInterrupted(error);
            }
            await signal.WaitAsync(options.Value.PollInterval, stoppingToken);
        }
    }

    private async Task RunOpenAsync(CancellationToken cancellation)
    {
        if (!await transactions.ReadAsync(async (db, token) => await Open(db.Runs).AnyAsync(token), cancellation))
            return;
        await using var session = await database.OpenConnectionAsync(cancellation);
        await using (var take = new NpgsqlCommand("SELECT pg_try_advisory_lock($1)", session) { Parameters = { new() { Value = LockKey } } })
        {
            if (await take.ExecuteScalarAsync(cancellation) is not true)
                return;
        }
        try
        {
            while (await TakeAsync(cancellation) is { } taken)
                await RunAsync(taken.Id, taken.Attempt, cancellation);
        }
        finally
        {
            await using var release = new NpgsqlCommand("SELECT pg_advisory_unlock($1)", session) { Parameters = { new() { Value = LockKey } } };
            await release.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }

    private async Task<(Guid Id, int Attempt)?> TakeAsync(CancellationToken cancellation)
    {
        var limit = options.Value.MaxAttempts;
        return await transactions.RunAsync<(Guid, int)?>(Worker, async (work, token) =>
        {
            while (await Open(work.Db.Runs).OrderBy(r => r.StartedAt).ThenBy(r => r.Id).FirstOrDefaultAsync(token) is { } run)
            {
                run.Attempts++;
                run.Changes++;
                if (run.Attempts <= limit)
                {
                    run.State = RunState.Running;
                    return (run.Id, run.Attempts);
                }
                RunStore.Fail(work, run, "interrupted too often");
                await work.Db.SaveChangesAsync(token);
            }
            return null;
        }, cancellation);
    }

    private async Task RunAsync(Guid id, int attempt, CancellationToken cancellation)
    {
        var input = await transactions.ReadAsync((db, token) => db.RunInputs.Where(i => i.RunId == id).Select(i => i.Input).SingleAsync(token), cancellation);
        RunResult result;
        try
        {
            result = RunResult.Of(RunInput.Of(input));
        }
        catch (Exception error) when (error is ArgumentException or InvalidDataException or InvalidOperationException)
        {
            LogFailed(error, id);
            await StoreAsync(id, attempt, (work, run, _) =>
            {
                RunStore.Fail(work, run, error.GetType().Name);
                return Task.CompletedTask;
            }, cancellation);
            return;
        }
        await StoreAsync(id, attempt, (work, run, token) => RunStore.StoreAsync(work, run, result, token), cancellation);
    }

    private Task StoreAsync(Guid id, int attempt, Func<Work<AdmissionsDb>, RunRow, CancellationToken, Task> store, CancellationToken cancellation) =>
        transactions.RunAsync(Worker, async (work, token) =>
        {
            var run = await work.Db.Runs.FromSql($"SELECT *, xmin FROM runs WHERE id = {id} FOR UPDATE").SingleAsync(token);
            if (run.State != RunState.Running || run.Attempts != attempt)
            {
                LogOvertaken(id, attempt);
                return;
            }
            run.Changes++;
            await store(work, run, token);
        }, cancellation);

    private static IQueryable<RunRow> Open(IQueryable<RunRow> runs) => runs.Where(r => r.State == RunState.Queued || r.State == RunState.Running);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Allocation was interrupted and will be taken up again")]
    private partial void LogInterrupted(Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "Run {Run} cannot be run")]
    private partial void LogFailed(Exception error, Guid run);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Attempt {Attempt} at run {Run} was overtaken; its result is dropped")]
    private partial void LogOvertaken(Guid run, int attempt);
}
