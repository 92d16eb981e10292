using Quzhou.AppHost.LocalHosting.Running;

namespace Quzhou.AppHost.Demo;

/// <summary>Placeholder of the working tree only.</summary>
internal static class DemoCommand
{
    internal static Task<int> RunAsync(RunState state, CancellationToken cancellation) => Task.FromResult(state.HostPid > 0 && !cancellation.IsCancellationRequested ? 0 : 1);
}
