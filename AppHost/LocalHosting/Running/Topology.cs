using System.Globalization;
using Quzhou.AppHost.LocalHosting.Dashboard;
using Quzhou.AppHost.LocalHosting.Dashboard.Otlp;
using Quzhou.AppHost.LocalHosting.Servers;

namespace Quzhou.AppHost.LocalHosting.Running;

/// <summary>Gives every resource its ports and turns the description into supervisors.</summary>
internal sealed class Topology
{
    private readonly IReadOnlyList<Resource> resources;
    private readonly HostOptions options;
    private readonly LocalIdentity identity;
    private readonly ConsoleView view;
    private readonly Action changed;
    private readonly Dictionary<IResource, List<Supervisor>> supervisors = [];
    private readonly Dictionary<IResource, string> connections = [];
    private readonly Dictionary<(ProjectResource, string), int> ports = [];
    private readonly DashboardAddresses dashboard;

    internal Topology(IReadOnlyList<Resource> resources, HostOptions options, LocalIdentity identity, ConsoleView view, DashboardAddresses dashboard, Action changed)
    {
        (this.resources, this.options, this.identity, this.view, this.dashboard, this.changed) = (resources, options, identity, view, dashboard, changed);
        foreach (var project in resources.OfType<ProjectResource>())
        {
            foreach (var endpoint in project.Endpoints)
                ports[(project, endpoint.Name)] = PortFor(endpoint.Port, $"{project.Name} {endpoint.Name}");
        }
        foreach (var server in resources.OfType<ServerResource>())
            AddServer(server);
        foreach (var project in resources.OfType<ProjectResource>())
            AddProject(project);
        foreach (var resource in resources.Where(supervisors.ContainsKey))
        {
            foreach (var supervisor in supervisors[resource])
                supervisor.WaitsFor.AddRange(resource.WaitsFor.SelectMany(SupervisorsOf));
        }
    }

    /// <summary>Servers, in the order they were described.</summary>
    internal IEnumerable<Supervisor> Servers => resources.OfType<ServerResource>().SelectMany(r => supervisors[r]);

    /// <summary>Processes of projects, in the order they were described.</summary>
    internal IEnumerable<Supervisor> Projects => resources.OfType<ProjectResource>().SelectMany(r => supervisors[r]);

    /// <summary>One address each for projects that run in several processes.</summary>
    internal List<TcpForwarder> Forwarders { get; } = [];

    private IEnumerable<Supervisor> SupervisorsOf(IResource resource) =>
        supervisors[resource is PostgresDatabaseResource database ? database.Parent : resource];

    private int PortFor(int? wanted, string what)
    {
        if (wanted is not { } port || options.Ephemeral)
            return Ports.Free();
        return Ports.IsFree(port) ? port : throw new ServerException($"Port {port} for {what} is taken; stop what listens there, or run with --ephemeral.");
    }

    private void AddServer(ServerResource server)
    {
        var port = PortFor(server.Port, server.Name);
        var directory = Path.Combine(options.Data, server.Name);
        var password = Secrets.Of(options.Data, server.Name);
        void Log(string line) => view.Log(server.Name, line);
        Func<CancellationToken, Task<IRunning>> start;
        switch (server)
        {
            case RabbitMQServerResource:
                var rabbit = new RabbitMqOptions(directory, port, Ports.Free(), Ports.Free(), password);
                connections[server] = $"amqp://{RabbitMqServer.User}:{password}@127.0.0.1:{port}";
                start = async stop => new RunningRabbitMq(await RabbitMqServer.StartAsync(rabbit, Log, stop));
                break;
            case RedisResource:
                var redis = new RedisOptions(directory, port, password);
                connections[server] = $"127.0.0.1:{port},password={password}";
                start = async stop => new RunningRedis(await RedisServer.StartAsync(redis, Log, stop));
                break;
            case PostgresServerResource postgres:
                var settings = new PostgresOptions(directory, port, password, Durable: !options.Ephemeral);
                connections[server] = $"Host=127.0.0.1;Port={port};Username={PostgresServer.User};Password={password}";
                foreach (var database in postgres.Databases)
                    connections[database] = $"{connections[server]};Database={database.DatabaseName}";
                start = async stop => new RunningPostgres(await PostgresServer.StartAsync(settings, Log, stop), [.. postgres.Databases.Select(d => d.DatabaseName)]);
                break;
            default:
                throw new ServerException($"The local host cannot run {server.GetType().Name}.");
        }
        supervisors[server] =
        [
            new Supervisor(server.Name, server.GetType().Name.Replace("Resource", "", StringComparison.Ordinal), start, changed, Log)
            {
                Endpoints = new Dictionary<string, string> { ["tcp"] = $"127.0.0.1:{port}" }, ConnectionString = connections[server],
            },
        ];
    }

    private void AddProject(ProjectResource project)
    {
        var replicas = Enumerable.Range(0, project.Replicas)
            .Select(_ => project.Endpoints.ToDictionary(e => e.Name, e => project.Replicas == 1 ? ports[(project, e.Name)] : Ports.Free()))
            .ToList();
        if (project.Replicas > 1)
            Forwarders.AddRange(project.Endpoints.Select(e => new TcpForwarder(ports[(project, e.Name)], [.. replicas.Select(r => r[e.Name])])));
        supervisors[project] = [.. replicas.Select((endpoints, i) => SuperviseProject(project, project.Replicas == 1 ? project.Name : $"{project.Name}-{i}", endpoints))];
    }

    private Supervisor SuperviseProject(ProjectResource project, string name, Dictionary<string, int> endpoints)
    {
        void Log(string line) => view.Log(name, line);
        var health = project.HealthCheck is { } check
            ? new Uri($"http://127.0.0.1:{endpoints[check.Endpoint ?? project.Endpoints[0].Name]}{check.Path}")
            : null;
        Supervisor? supervisor = null;
        supervisor = new Supervisor(name, "Project", _ =>
        {
            var assembly = HostPaths.AssemblyOf(project.ProjectPath);
            var environment = EnvironmentOf(project, name, endpoints);
            supervisor!.Environment = environment;
            var process = ChildProcess.Start(DotNet, [assembly], environment, Path.GetDirectoryName(project.ProjectPath)!, Log);
            return Task.FromResult<IRunning>(new RunningProject(process, health, project.HealthCheck?.StatusCode ?? 200));
        }, changed, Log)
        {
            Endpoints = endpoints.ToDictionary(e => e.Key, e => $"http://127.0.0.1:{e.Value}"),
        };
        return supervisor;
    }

    private Dictionary<string, string?> EnvironmentOf(ProjectResource project, string instance, Dictionary<string, int> endpoints)
    {
        // What belongs to the host's own start is not the service's.
        var environment = new Dictionary<string, string?>
        {
            ["ASPNETCORE_URLS"] = null, ["DOTNET_LAUNCH_PROFILE"] = null, ["ASPNETCORE_ENVIRONMENT"] = null, ["DOTNET_ENVIRONMENT"] = null,
            ["OTEL_SERVICE_NAME"] = project.Name,
            ["OTEL_RESOURCE_ATTRIBUTES"] = $"service.instance.id={instance}",
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = dashboard.OtlpGrpc,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "grpc",
            ["OTEL_EXPORTER_OTLP_HEADERS"] = $"{ExportGate.KeyHeader}={dashboard.ExportKey}",
        };
        foreach (var (name, value) in LaunchProfiles.EnvironmentOf(project.ProjectPath, project.LaunchProfile))
            environment[name] = value;
        if (environment.GetValueOrDefault("ASPNETCORE_ENVIRONMENT") == "Development")
        {
            environment["OTEL_BSP_SCHEDULE_DELAY"] = environment["OTEL_BLRP_SCHEDULE_DELAY"] = environment["OTEL_METRIC_EXPORT_INTERVAL"] = "1000";
            environment["OTEL_TRACES_SAMPLER"] = "always_on";
        }
        environment["ASPNETCORE_URLS"] = string.Join(';', project.Endpoints.Where(e => e.EnvironmentVariable is null).Select(e => $"{e.Scheme}://127.0.0.1:{endpoints[e.Name]}"));
        foreach (var endpoint in project.Endpoints.Where(e => e.EnvironmentVariable is not null))
            environment[endpoint.EnvironmentVariable!] = endpoints[endpoint.Name].ToString(CultureInfo.InvariantCulture);
        foreach (var (source, name) in project.Connections)
            environment[$"ConnectionStrings__{name}"] = connections[source];
        foreach (var (other, only) in project.References)
        {
            foreach (var endpoint in other.Endpoints.Where(e => only is null || e.Name == only))
                environment[$"services__{other.Name}__{endpoint.Name}__0"] = UrlOf(other, endpoint.Name);
        }
        foreach (var (name, value) in project.Environment)
            environment[name] = value(new EnvironmentValues(UrlOf, ValueOf));
        return environment;
    }

    private string UrlOf(ProjectResource project, string endpoint) => ports.TryGetValue((project, endpoint), out var port)
        ? $"http://127.0.0.1:{port}"
        : throw new ServerException($"'{project.Name}' has no endpoint '{endpoint}'.");

    // Configuration first, as with Aspire; the issuer is the one thing that the local host makes by itself.
    private string ValueOf(ParameterResource parameter) =>
        parameter.Value
        ?? Environment.GetEnvironmentVariable($"Parameters__{parameter.Name.Replace('-', '_')}")
        ?? (parameter.Name == "identity" ? identity.Directory : null)
        ?? throw new ServerException($"Parameter '{parameter.Name}' has no value: set Parameters__{parameter.Name.Replace('-', '_')}.");

    private static string DotNet => Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet"
        ? path
        : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? FindOnPath();

    private static string FindOnPath() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .Append(Environment.GetEnvironmentVariable("DOTNET_ROOT") ?? "/usr/share/dotnet")
        .Select(d => Path.Combine(d, "dotnet"))
        .FirstOrDefault(File.Exists) ?? throw new ServerException("dotnet is not on the PATH.");
}
