using System.Diagnostics;
using Quzhou.AppHost.LocalHosting.Servers;

namespace Quzhou.AppHost.LocalHosting.Running;

/// <summary>Keeps one resource running: waits for what it needs, starts it, watches its health, and brings it back when it dies.</summary>
internal sealed class Supervisor
{
    private static readonly TimeSpan PollWhileStarting = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan PollWhileRunning = TimeSpan.FromSeconds(1);
    private readonly Func<CancellationToken, Task<IRunning>> start;
    private readonly Action changed;
    private readonly Action<string> log;
    private readonly TaskCompletionSource healthy = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly BackOff backOff = new();
    private readonly Lock commanding = new();
    private IRunning? running;
    private CancellationTokenSource? instance;
    private TaskCompletionSource? startAgain;

    internal Supervisor(string name, string kind, Func<CancellationToken, Task<IRunning>> start, Action changed, Action<string> log) =>
        (Name, Kind, this.start, this.changed, this.log) = (name, kind, start, changed, log);

    internal string Name { get; }

    internal string Kind { get; }

    internal List<Supervisor> WaitsFor { get; } = [];

    internal IReadOnlyDictionary<string, string> Endpoints { get; init; } = new Dictionary<string, string>();

    internal string? ConnectionString { get; init; }

    /// <summary>What the host handed to the process that runs now.</summary>
    internal IReadOnlyDictionary<string, string?> Environment { get; set; } = new Dictionary<string, string?>();

    internal DateTimeOffset? StartedAt { get; private set; }

    /// <summary>What its health check said last; empty when it says nothing.</summary>
    internal string Health => running?.Health ?? "";

    internal ResourceState State { get; private set; } = ResourceState.Waiting;

    internal int Restarts { get; private set; }

    internal ResourceSnapshot Snapshot() => new(Name, Kind, State, running?.Pid, Restarts, Endpoints, ConnectionString);

    /// <summary>Stops it until an operator starts it again.</summary>
    /// <returns>False when it does not run.</returns>
    internal bool StopByOperator()
    {
        lock (commanding)
        {
            if (instance is null || startAgain is not null)
                return false;
            startAgain = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            instance.Cancel();
            return true;
        }
    }

    /// <summary>Starts it after an operator stopped it.</summary>
    /// <returns>False when no operator stopped it.</returns>
    internal bool StartByOperator()
    {
        lock (commanding)
            return startAgain is not null && startAgain.TrySetResult();
    }

    /// <summary>Stops it and starts it again.</summary>
    /// <returns>False when it does not run.</returns>
    internal bool RestartByOperator()
    {
        lock (commanding)
        {
            if (instance is null || startAgain is not null)
                return false;
            startAgain = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            startAgain.SetResult();
            instance.Cancel();
            return true;
        }
    }

    /// <summary>Runs until stopped.</summary>
    /// <exception cref="ServerException">It cannot start at all: the operator has to mend something.</exception>
    internal async Task RunAsync(CancellationToken stop)
    {
        await Task.WhenAll(WaitsFor.Select(d => d.healthy.Task)).WaitAsync(stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stop.IsCancellationRequested)
        {
            Become(Restarts == 0 ? ResourceState.Starting : ResourceState.Restarting);
            var startedAt = Stopwatch.GetTimestamp();
            try
            {
                running = await start(stop);
                changed();
            }
            catch (ServerException) when (Restarts == 0)
            {
                Become(ResourceState.Failed);
                throw;
            }
            catch (ServerException error)
            {
                // It ran before: what is in its way now may go away, as a port in its last seconds does.
                log(error.Message);
            }
            if (running is not null)
            {
                StartedAt = TimeProvider.System.GetUtcNow();
                await WatchUntilCommandedAsync(running, stop);
            }
            StartedAt = null;
            if (stop.IsCancellationRequested)
                break;
            if (startAgain is { } commanded)
            {
                await WaitForOperatorAsync(commanded.Task, stop);
                continue;
            }
            Restarts++;
            var wait = backOff.Next(Stopwatch.GetElapsedTime(startedAt));
            log($"{Name} ended; starting again in {wait.TotalSeconds:0.#} s");
            Become(ResourceState.Restarting);
            await Task.Delay(wait, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        Become(ResourceState.Stopped);
    }

    private async Task WatchUntilCommandedAsync(IRunning now, CancellationToken stop)
    {
        using var commanded = CancellationTokenSource.CreateLinkedTokenSource(stop);
        lock (commanding)
            instance = commanded;
        try
        {
            await WatchAsync(now, commanded.Token);
        }
        finally
        {
            lock (commanding)
                instance = null;
        }
    }

    private async Task WaitForOperatorAsync(Task command, CancellationToken stop)
    {
        log($"{Name} was stopped by the operator");
        Become(ResourceState.Stopped);
        await command.WaitAsync(stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (commanding)
            startAgain = null;
        if (!stop.IsCancellationRequested)
            log($"{Name} is started by the operator");
    }

    private async Task WatchAsync(IRunning now, CancellationToken stop)
    {
        var exit = now.WaitForExitAsync(CancellationToken.None);
        try
        {
            while (!stop.IsCancellationRequested && !exit.IsCompleted)
            {
                var isHealthy = await now.IsHealthyAsync(stop);
                if (isHealthy)
                    healthy.TrySetResult();
                if (!exit.IsCompleted)
                    Become(isHealthy ? ResourceState.Running : State is ResourceState.Running or ResourceState.Unhealthy ? ResourceState.Unhealthy : State);
                await Task.WhenAny(exit, Task.Delay(isHealthy ? PollWhileRunning : PollWhileStarting, stop));
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Stopping is what follows.
        }
        finally
        {
            if (stop.IsCancellationRequested)
                Become(ResourceState.Stopping);
            await now.StopAsync();
            running = null;
        }
    }

    private void Become(ResourceState state)
    {
        if (State == state)
            return;
        State = state;
        changed();
    }
}
