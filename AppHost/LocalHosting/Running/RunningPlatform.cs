using Quzhou.AppHost.LocalHosting.Dashboard.Platform;

namespace Quzhou.AppHost.LocalHosting.Running;

/// <summary>The platform that this host runs, as the dashboard sees it.</summary>
internal sealed class RunningPlatform : IPlatform
{
    private volatile IReadOnlyList<Supervisor> supervisors = [];

    public IReadOnlyList<ResourceView> Resources => [.. supervisors.Select(View)];

    /// <summary>Shows these from now on: the dashboard is there before them, so that they can send it what they do.</summary>
    internal void Show(IReadOnlyList<Supervisor> all) => supervisors = all;

    public bool Execute(string resource, ResourceCommand command) => supervisors.FirstOrDefault(s => s.Name == resource) is { } supervisor && command switch
    {
        ResourceCommand.Start => supervisor.StartByOperator(),
        ResourceCommand.Stop => supervisor.StopByOperator(),
        _ => supervisor.RestartByOperator(),
    };

    private static ResourceView View(Supervisor supervisor)
    {
        var snapshot = supervisor.Snapshot();
        return new ResourceView(
            snapshot.Name, snapshot.Kind, snapshot.State, snapshot.Pid, snapshot.Restarts, supervisor.StartedAt, supervisor.Health, snapshot.Endpoints,
            [.. supervisor.Environment.Where(e => e.Value is not null).OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => EnvironmentVariable.Of(e.Key, e.Value!))],
            [.. supervisor.WaitsFor.Select(w => w.Name).Distinct(StringComparer.Ordinal)]);
    }
}
