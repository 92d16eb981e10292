namespace Quzhou.AppHost.LocalHosting.Dashboard.Platform;

/// <summary>The running platform as the pages see it. The tests stand in another one.</summary>
internal interface IPlatform
{
    /// <summary>Every resource as it stands, in the order they were described.</summary>
    IReadOnlyList<ResourceView> Resources { get; }

    /// <summary>Stops, starts or restarts a resource; returns once it was told, not once it is done.</summary>
    /// <returns>False when there is no such resource, or it does not take that command as it stands.</returns>
    bool Execute(string resource, ResourceCommand command);
}

/// <summary>What an operator may do with a resource.</summary>
internal enum ResourceCommand
{
    Start,
    Stop,
    Restart,
}

/// <summary>A resource.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="State">How it is.</param>
/// <param name="Pid">Its process; null while there is none.</param>
/// <param name="Restarts">How often it came back by itself.</param>
/// <param name="StartedAt">When the process began; null while there is none.</param>
/// <param name="Health">What its health check said last.</param>
/// <param name="Endpoints">Its addresses by name.</param>
/// <param name="Environment">What the host hands to the process.</param>
/// <param name="WaitsFor">What it waits for.</param>
internal sealed record ResourceView(
    string Name,
    string Kind,
    Running.ResourceState State,
    int? Pid,
    int Restarts,
    DateTimeOffset? StartedAt,
    string Health,
    IReadOnlyDictionary<string, string> Endpoints,
    IReadOnlyList<EnvironmentVariable> Environment,
    IReadOnlyList<string> WaitsFor)
{
    internal bool Takes(ResourceCommand command) => command switch
    {
        ResourceCommand.Start => State is Running.ResourceState.Stopped,
        _ => State is Running.ResourceState.Running or Running.ResourceState.Unhealthy or Running.ResourceState.Starting,
    };
}
