using Quzhou.AppHost.LocalHosting.Running;
using Quzhou.TestServers;

namespace Quzhou.AppHost.Tests;

/// <summary>What an operator commands is done once and stays done: a stopped resource does not come back by itself.</summary>
public sealed class SupervisorTests
{
    private readonly List<FakeInstance> started = [];

    private int Started
    {
        get
        {
            lock (started)
                return started.Count;
        }
    }

    [Fact]
    public async Task A_stopped_resource_stays_stopped_until_it_is_started()
    {
        using var stop = new CancellationTokenSource();
        var supervisor = Supervise();
        var running = supervisor.RunAsync(stop.Token);
        await IsAsync(supervisor, ResourceState.Running);

        supervisor.StopByOperator().ShouldBeTrue();
        await IsAsync(supervisor, ResourceState.Stopped);
        supervisor.StopByOperator().ShouldBeFalse();
        supervisor.RestartByOperator().ShouldBeFalse();
        Started.ShouldBe(1);
        started[0].IsStopped.ShouldBeTrue();

        supervisor.StartByOperator().ShouldBeTrue();
        await IsAsync(supervisor, ResourceState.Running);
        Started.ShouldBe(2);
        supervisor.Restarts.ShouldBe(0);
        await stop.CancelAsync();
        await running;
        supervisor.State.ShouldBe(ResourceState.Stopped);
    }

    [Fact]
    public async Task A_restart_is_a_new_process_and_no_crash()
    {
        using var stop = new CancellationTokenSource();
        var supervisor = Supervise();
        var running = supervisor.RunAsync(stop.Token);
        await IsAsync(supervisor, ResourceState.Running);

        supervisor.StartByOperator().ShouldBeFalse();
        supervisor.RestartByOperator().ShouldBeTrue();

        await Deadline.UntilAsync(() => Task.FromResult(Started == 2 && supervisor.State == ResourceState.Running));
        supervisor.Restarts.ShouldBe(0);
        await stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task The_host_ends_while_a_resource_is_stopped()
    {
        using var stop = new CancellationTokenSource();
        var supervisor = Supervise();
        var running = supervisor.RunAsync(stop.Token);
        await IsAsync(supervisor, ResourceState.Running);
        supervisor.StopByOperator();
        await IsAsync(supervisor, ResourceState.Stopped);

        await stop.CancelAsync();

        await running.WaitAsync(TimeSpan.FromSeconds(30));
        Started.ShouldBe(1);
    }

    [Fact]
    public async Task What_dies_by_itself_comes_back_and_is_counted()
    {
        using var stop = new CancellationTokenSource();
        var supervisor = Supervise();
        var running = supervisor.RunAsync(stop.Token);
        await IsAsync(supervisor, ResourceState.Running);

        started[0].Die();

        await Deadline.UntilAsync(() => Task.FromResult(Started == 2 && supervisor.State == ResourceState.Running));
        supervisor.Restarts.ShouldBe(1);
        await stop.CancelAsync();
        await running;
    }

    private Supervisor Supervise() => new("it", "Test", _ =>
    {
        var instance = new FakeInstance();
        lock (started)
            started.Add(instance);
        return Task.FromResult<IRunning>(instance);
    }, () => { }, _ => { });

    private static Task IsAsync(Supervisor supervisor, ResourceState state) => Deadline.UntilAsync(() => Task.FromResult(supervisor.State == state));

    private sealed class FakeInstance : IRunning
    {
        private readonly TaskCompletionSource gone = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal bool IsStopped { get; private set; }

        public int? Pid => null;

        public Task WaitForExitAsync(CancellationToken cancellation) => gone.Task.WaitAsync(cancellation);

        public Task<bool> IsHealthyAsync(CancellationToken cancellation) => Task.FromResult(!gone.Task.IsCompleted);

        public Task StopAsync()
        {
            IsStopped = true;
            gone.TrySetResult();
            return Task.CompletedTask;
        }

        internal void Die() => gone.TrySetResult();
    }
}
