namespace Quzhou.AppHost.LocalHosting.Running;

/// <summary>One running instance of a resource: a server, or a process of a project.</summary>
internal interface IRunning
{
    /// <summary>The process an operator would look at or kill; null when it has not told yet.</summary>
    int? Pid { get; }

    /// <summary>What its health check said last; empty when it says nothing.</summary>
    string Health => "";

    /// <summary>Completes when it is gone.</summary>
    Task WaitForExitAsync(CancellationToken cancellation);

    /// <summary>True when it can do its work.</summary>
    Task<bool> IsHealthyAsync(CancellationToken cancellation);

    /// <summary>Stops it, and what it may have left; does no harm when it is gone.</summary>
    Task StopAsync();
}
