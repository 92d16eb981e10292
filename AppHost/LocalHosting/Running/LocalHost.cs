using System.Runtime.InteropServices;
using Quzhou.AppHost.LocalHosting.Dashboard;
using Quzhou.AppHost.LocalHosting.Dashboard.Telemetry;
using Quzhou.AppHost.LocalHosting.Servers;

namespace Quzhou.AppHost.LocalHosting.Running;

/// <summary>Runs the platform until it is told to stop, and leaves nothing running.</summary>
internal sealed class LocalHost(IReadOnlyList<Resource> resources, HostOptions options)
{
    private static readonly TimeSpan RenewTokensEvery = TimeSpan.FromHours(1);
    private readonly ConsoleView view = new();
    private readonly Lock reporting = new();
    private IReadOnlyList<Supervisor> all = [];
    private string identityDirectory = "";
    private string loginUrl = "";
    private bool announced;

    /// <returns>Exit code: 0 when it was stopped, 1 when it could not run.</returns>
    internal async Task<int> RunAsync(CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
        try
        {
            Directory.CreateDirectory(options.Data);
            using var claim = Claim();
            await ServerPackages.EnsureAsync(options.MayInstall, line => view.Log("host", line), stop.Token);
            await RunResourcesAsync(stop);
            return 0;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
        }
        catch (ServerException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 1;
        }
        finally
        {
            view.End();
            File.Delete(options.StateFile);
            if (options.Ephemeral)
                Directory.Delete(options.Data, recursive: true);
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    private async Task RunResourcesAsync(CancellationTokenSource stop)
    {
        using var identity = LocalIdentity.Open(options.Data);
        identityDirectory = identity.Directory;
        var services = resources.OfType<ProjectResource>().Select(p => p.Name).ToList();
        identity.IssueServiceTokens(services);
        var platform = new RunningPlatform();
        await using var dashboard = await StartDashboardAsync(platform, stop.Token);
        var topology = new Topology(resources, options, identity, view, dashboard.Addresses, Report);
        all = [.. topology.Servers, .. topology.Projects];
        platform.Show(all);
        using var stopServers = new CancellationTokenSource();
        var servers = topology.Servers.Select(s => Guarded(s, stop, stopServers.Token)).ToList();
        var projects = topology.Projects.Select(s => Guarded(s, stop, stop.Token)).ToList();
        var forwarders = topology.Forwarders.Select(f => f.RunAsync(stop.Token)).ToList();
        var renewal = RenewTokensAsync(identity, services, stop.Token);
        try
        {
            // Services go first and servers last, so that a service can finish what it is at.
            await Task.WhenAll(projects.Concat(forwarders));
            if (!stop.IsCancellationRequested)
                await Task.Delay(Timeout.Infinite, stop.Token);
        }
        finally
        {
            await stopServers.CancelAsync();
            await Task.WhenAll(servers);
            await renewal;
            topology.Forwarders.ForEach(f => f.Dispose());
        }
    }

    private async Task<DashboardServer> StartDashboardAsync(RunningPlatform platform, CancellationToken stop)
    {
        var settings = DashboardConfiguration.Read(options.Ephemeral);
        var store = new TelemetryStore(settings.Options);
        view.Written = (resource, line) => store.Console.Add(resource, TimeProvider.System.GetUtcNow(), line);
        return await DashboardServer.StartAsync(store, platform, settings.Ports, AppContext.BaseDirectory, url =>
        {
            loginUrl = url;
            view.Log("host", $"dashboard: {url} (opens once; the next link appears here)");
            Report();
        }, stop);
    }

    // What cannot start at all ends the whole: half a platform that looks alive helps nobody.
    private static async Task Guarded(Supervisor supervisor, CancellationTokenSource stopAll, CancellationToken stop)
    {
        try
        {
            await supervisor.RunAsync(stop);
        }
        catch
        {
            await stopAll.CancelAsync();
            throw;
        }
    }

    private static async Task RenewTokensAsync(LocalIdentity identity, List<string> services, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(RenewTokensEvery, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stop.IsCancellationRequested)
                identity.IssueServiceTokens(services);
        }
    }

    private void Report()
    {
        lock (reporting)
        {
            var snapshots = all.Select(s => s.Snapshot()).ToList();
            var ready = snapshots.Count > 0 && snapshots.All(s => s.State == ResourceState.Running);
            new RunState { HostPid = Environment.ProcessId, Data = options.Data, Identity = identityDirectory, Ready = ready, Dashboard = loginUrl, Resources = snapshots }
                .Write(options.StateFile);
            view.Show(snapshots);
            if (ready && !announced)
            {
                announced = true;
                view.Log("host", "every resource is healthy; Ctrl-C stops them all");
            }
        }
    }

    /// <summary>One host to a data directory: the kernel frees the claim however the host ends.</summary>
    private FileStream Claim()
    {
        try
        {
            return new FileStream(Path.Combine(options.Data, "host.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new ServerException($"{options.Data} belongs to a platform that is running; stop it, or use --data or --ephemeral.");
        }
    }
}
