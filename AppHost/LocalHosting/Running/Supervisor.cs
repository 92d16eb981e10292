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
    private IRunning? running;

    internal Supervisor(string name, string kind, Func<CancellationToken, Task<IRunning>> start, Action changed, Action<string> log) =>
        (Name, Kind, this.start, this.changed, this.log) = (name, kind, start, changed, log);

    internal string Name { get; }

    internal string Kind { get; }

    internal List<Supervisor> WaitsFor { get; } = [];

    internal IReadOnlyDictionary<string, string> Endpoints { get; init; } = new Dictionary<string, string>();

    internal string? ConnectionString { get; init; }

    internal ResourceState State { get; private set; } = ResourceState.Waiting;

    internal int Restarts { get; private set; }

    internal ResourceSnapshot Snapshot() => new(Name, Kind, State, running?.Pid, Restarts, Endpoints, ConnectionString);

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
                await WatchAsync(running, stop);
            if (stop.IsCancellationRequested)
                break;
            Restarts++;
            var wait = backOff.Next(Stopwatch.GetElapsedTime(startedAt));
            log($"{Name} ended; starting again in {wait.TotalSeconds:0.#} s");
            Become(ResourceState.Restarting);
            await Task.Delay(wait, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        Become(ResourceState.Stopped);
    }

    private async Task WatchAsync(IRunning instance, CancellationToken stop)
    {
        var exit = instance.WaitForExitAsync(CancellationToken.None);
        try
        {
            while (!stop.IsCancellationRequested && !exit.IsCompleted)
            {
                var isHealthy = await instance.IsHealthyAsync(stop);
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
            await instance.StopAsync();
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
