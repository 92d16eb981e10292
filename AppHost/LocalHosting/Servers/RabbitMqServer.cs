using System.Globalization;

namespace Quzhou.AppHost.LocalHosting.Servers;

/// <summary>How to run a private RabbitMQ.</summary>
/// <param name="Directory">Its data, logs and configuration; made when missing.</param>
/// <param name="Port">Its AMQP port on the loopback interface.</param>
/// <param name="DistributionPort">Port of its Erlang node.</param>
/// <param name="EpmdPort">Port of its own Erlang port mapper.</param>
/// <param name="Password">Password of its only user.</param>
public sealed record RabbitMqOptions(string Directory, int Port, int DistributionPort, int EpmdPort, string Password);

/// <summary>A private RabbitMQ as a child process, with an Erlang port mapper of its own, so that nothing stays behind.</summary>
public sealed class RabbitMqServer : IAsyncDisposable
{
    /// <summary>Its only user.</summary>
    public const string User = "quzhou";

    private const string Binary = "/usr/lib/rabbitmq/bin/rabbitmq-server";
    private const string Epmd = "/usr/bin/epmd";
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan AnswerPatience = TimeSpan.FromSeconds(1);
    private static readonly byte[] AmqpHeader = [.. "AMQP"u8, 0, 0, 9, 1];
    private readonly RabbitMqOptions options;
    private readonly ChildProcess epmd;

    private RabbitMqServer(RabbitMqOptions options, ChildProcess epmd, ChildProcess process) =>
        (this.options, this.epmd, Process) = (options, epmd, process);

    /// <summary>The shell that runs the node; it ends with the node.</summary>
    public ChildProcess Process { get; }

    /// <summary>Id of the Erlang process that is the broker; null before it has started.</summary>
    public int? BeamId => int.TryParse(ReadIfThere(PidFile(options)), NumberStyles.None, CultureInfo.InvariantCulture, out var pid) ? pid : null;

    /// <summary>Connection string.</summary>
    public string ConnectionString => string.Create(CultureInfo.InvariantCulture, $"amqp://{User}:{Uri.EscapeDataString(options.Password)}@127.0.0.1:{options.Port}");

    internal static bool IsInstalled => File.Exists(Binary) && File.Exists(Epmd);

    /// <summary>Installed version, for example <c>3.10.8</c>; null when it is not installed.</summary>
    internal static string? InstalledVersion => Directory.Exists("/usr/lib/rabbitmq/lib")
        ? Directory.EnumerateDirectories("/usr/lib/rabbitmq/lib", "rabbitmq_server-*").Select(d => Path.GetFileName(d)["rabbitmq_server-".Length..]).FirstOrDefault()
        : null;

    /// <summary>Starts it.</summary>
    /// <exception cref="ServerException">Binary missing, a port taken, or data of another version.</exception>
    public static async Task<RabbitMqServer> StartAsync(RabbitMqOptions options, Action<string> log, CancellationToken cancellation)
    {
        if (!IsInstalled)
            throw new ServerException("RabbitMQ is not installed: apt-get install rabbitmq-server");
        foreach (var port in (int[])[options.Port, options.DistributionPort, options.EpmdPort])
        {
            if (!Ports.IsFree(port))
                throw new ServerException($"Port {port} for RabbitMQ is taken.");
        }
        var environment = await PrepareAsync(options, cancellation);
        var epmd = ChildProcess.Start(
            Epmd, ["-address", "127.0.0.1", "-port", options.EpmdPort.ToString(CultureInfo.InvariantCulture)], new Dictionary<string, string?>(), options.Directory, log);
        try
        {
            // The node registers with the port mapper as its first step.
            await WaitForEpmdAsync(options, epmd, cancellation);
            return new RabbitMqServer(options, epmd, ChildProcess.Start(Binary, [], environment, options.Directory, log));
        }
        catch
        {
            await epmd.StopAsync(StopPatience);
            throw;
        }
    }

    /// <summary>True when it takes AMQP connections. A node opens its port only after it has recovered its queues.</summary>
    public async Task<bool> IsHealthyAsync(CancellationToken cancellation)
    {
        if (BeamId is not { } beam || Process.HasExited)
            return false;
        Reaper.Watch(beam);
        return await Ports.AskAsync(options.Port, AmqpHeader, AnswerPatience, cancellation) is not null;
    }

    /// <summary>Stops the node by its own process id, then its port mapper.</summary>
    public async Task StopAsync()
    {
        if (BeamId is { } beam && Reaper.StartTime(beam) is not null)
        {
            _ = ChildProcess.Kill(beam, 15);
            using var timeout = new CancellationTokenSource(StopPatience);
            await Process.WaitForExitAsync(timeout.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (Reaper.StartTime(beam) is not null)
                _ = ChildProcess.Kill(beam, 9);
        }
        await Process.StopAsync(StopPatience);
        await epmd.StopAsync(StopPatience);
        File.Delete(PidFile(options));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Process.Dispose();
        epmd.Dispose();
    }

    private static async Task<Dictionary<string, string?>> PrepareAsync(RabbitMqOptions options, CancellationToken cancellation)
    {
        var home = options.Directory;
        Directory.CreateDirectory(home);
        var marker = Path.Combine(home, "RABBITMQ_VERSION");
        var (found, installed) = (ReadIfThere(marker)?.Trim(), InstalledVersion!);
        if (found is not null && Series(found) != Series(installed))
            throw new ServerException($"{home} holds data of RabbitMQ {found}, but {installed} is installed: upgrade it step by step, or use another --data directory.");
        await File.WriteAllTextAsync(marker, installed, cancellation);
        File.Delete(PidFile(options));

        var configuration = Path.Combine(home, "rabbitmq.conf");
        await File.WriteAllTextAsync(
            configuration,
            string.Create(CultureInfo.InvariantCulture, $"""
                listeners.tcp.1 = 127.0.0.1:{options.Port}
                default_user = {User}
                default_pass = {options.Password}
                disk_free_limit.absolute = 64MB
                log.file.level = warning
                log.console = false

                """),
            cancellation);
        File.SetUnixFileMode(configuration, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await File.WriteAllTextAsync(Path.Combine(home, "enabled_plugins"), "[].\n", cancellation);
        await File.WriteAllTextAsync(Path.Combine(home, "rabbitmq-env.conf"), "", cancellation);
        return Environment(options, configuration);
    }

    private static Dictionary<string, string?> Environment(RabbitMqOptions options, string configuration) => new()
    {
        ["HOME"] = options.Directory,
        ["RABBITMQ_NODENAME"] = "quzhou@localhost",
        ["RABBITMQ_MNESIA_BASE"] = Path.Combine(options.Directory, "mnesia"),
        ["RABBITMQ_LOG_BASE"] = Path.Combine(options.Directory, "log"),
        ["RABBITMQ_NODE_PORT"] = options.Port.ToString(CultureInfo.InvariantCulture),
        ["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1",
        ["RABBITMQ_DIST_PORT"] = options.DistributionPort.ToString(CultureInfo.InvariantCulture),
        ["RABBITMQ_CONFIG_FILE"] = configuration,
        ["RABBITMQ_CONF_ENV_FILE"] = Path.Combine(options.Directory, "rabbitmq-env.conf"),
        ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(options.Directory, "enabled_plugins"),
        ["RABBITMQ_PID_FILE"] = PidFile(options),
        ["ERL_EPMD_PORT"] = options.EpmdPort.ToString(CultureInfo.InvariantCulture),
        ["ERL_EPMD_ADDRESS"] = "127.0.0.1",

        // An idle scheduler must not spin: five services share these cores.
        ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-start_epmd false -kernel inet_dist_use_interface {127,0,0,1} +sbwt none +sbwtdcpu none +sbwtdio none",
    };

    private static async Task WaitForEpmdAsync(RabbitMqOptions options, ChildProcess epmd, CancellationToken cancellation)
    {
        // NAMES_REQ: two bytes of length, then 'n'.
        byte[] names = [0, 1, (byte)'n'];
        for (var attempt = 0; attempt < 100 && !epmd.HasExited; attempt++)
        {
            if (await Ports.AskAsync(options.EpmdPort, names, AnswerPatience, cancellation) is not null)
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellation);
        }
        throw new ServerException($"The Erlang port mapper does not answer on port {options.EpmdPort}.");
    }

    private static string PidFile(RabbitMqOptions options) => Path.Combine(options.Directory, "rabbitmq.pid");

    // Looked at from two sides: between a check and a read the broker may take its file away.
    private static string? ReadIfThere(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static string Series(string version) => string.Join('.', version.Split('.').Take(2));
}
