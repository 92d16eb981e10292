using Grpc.Core;
using Grpc.Net.Client;
using Quzhou.AppHost.LocalHosting.Dashboard;
using Quzhou.AppHost.LocalHosting.Dashboard.Otlp;
using Quzhou.AppHost.LocalHosting.Dashboard.Platform;
using Quzhou.AppHost.LocalHosting.Dashboard.Telemetry;
using Quzhou.AppHost.LocalHosting.Running;
using Quzhou.AppHost.LocalHosting.Servers;

namespace Quzhou.AppHost.Tests.Dashboard;

/// <summary>The dashboard on real ports, with a platform of the test's.</summary>
internal sealed class RunningDashboard : IAsyncDisposable
{
    private readonly List<string> links = [];
    private DashboardServer server = null!;

    internal TelemetryStore Store { get; private init; } = null!;

    internal FakePlatform Platform { get; } = new();

    internal DashboardAddresses Addresses => server.Addresses;

    internal GrpcChannel Channel { get; private set; } = null!;

    internal Metadata Key => new() { { ExportGate.KeyHeader, Addresses.ExportKey } };

    internal IReadOnlyList<string> Links
    {
        get
        {
            lock (links)
                return [.. links];
        }
    }

    internal static async Task<RunningDashboard> StartAsync(DashboardOptions? options = null)
    {
        var dashboard = new RunningDashboard { Store = new TelemetryStore(options ?? new DashboardOptions()) };
        var configuration = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
        var assets = Path.Combine(HostPaths.AppHostDirectory, "bin", configuration, "net10.0");
        dashboard.server = await DashboardServer.StartAsync(
            dashboard.Store, dashboard.Platform, new DashboardPorts(Ports.Free(), Ports.Free(), Ports.Free()), assets, dashboard.Tell, CancellationToken.None);
        dashboard.Channel = GrpcChannel.ForAddress(dashboard.Addresses.OtlpGrpc, new GrpcChannelOptions { MaxSendMessageSize = null });
        return dashboard;
    }

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        await server.DisposeAsync();
    }

    /// <summary>A client that keeps cookies and follows no redirection.</summary>
    internal HttpClient Browser() =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new System.Net.CookieContainer() }) { BaseAddress = new Uri(Addresses.Pages) };

    /// <summary>A client that sends the key of this run to the port for OTLP over HTTP.</summary>
    internal HttpClient Exporter()
    {
        var client = new HttpClient { BaseAddress = new Uri(Addresses.OtlpHttp) };
        client.DefaultRequestHeaders.Add(ExportGate.KeyHeader, Addresses.ExportKey);
        return client;
    }

    private void Tell(string link)
    {
        lock (links)
            links.Add(link);
    }
}

/// <summary>A platform that remembers what it was told.</summary>
internal sealed class FakePlatform : IPlatform
{
    private readonly List<(string Resource, ResourceCommand Command)> commands = [];

    public IReadOnlyList<ResourceView> Resources { get; set; } =
    [
        new("credit", "Project", ResourceState.Running, 4711, 2, DateTimeOffset.UnixEpoch, "{\"status\":\"Healthy\"}", new Dictionary<string, string> { ["http"] = "http://127.0.0.1:1" },
            [EnvironmentVariable.Of("ConnectionStrings__creditdb", "Host=127.0.0.1;Password=geheim;Database=creditdb")], ["postgres"]),
        new("licensing", "Project", ResourceState.Stopped, null, 0, null, "", new Dictionary<string, string>(), [], []),
    ];

    internal IReadOnlyList<(string Resource, ResourceCommand Command)> Commands
    {
        get
        {
            lock (commands)
                return [.. commands];
        }
    }

    public bool Execute(string resource, ResourceCommand command)
    {
        lock (commands)
            commands.Add((resource, command));
        return Resources.FirstOrDefault(r => r.Name == resource)?.Takes(command) == true;
    }
}
