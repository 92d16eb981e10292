using System.Globalization;
using System.Text;

namespace Quzhou.AppHost.LocalHosting.Servers;

/// <summary>How to run a private Redis.</summary>
/// <param name="Directory">Its data and configuration; made when missing.</param>
/// <param name="Port">Its port on the loopback interface.</param>
/// <param name="Password">Its password.</param>
public sealed record RedisOptions(string Directory, int Port, string Password);

/// <summary>A private Redis as a child process.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private const string Binary = "/usr/bin/redis-server";
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AnswerPatience = TimeSpan.FromSeconds(1);
    private readonly RedisOptions options;

    private RedisServer(RedisOptions options, ChildProcess process) => (this.options, Process) = (options, process);

    /// <summary>Its process.</summary>
    public ChildProcess Process { get; }

    /// <summary>Connection string.</summary>
    public string ConnectionString => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{options.Port},password={options.Password}");

    internal static bool IsInstalled => File.Exists(Binary);

    /// <summary>Starts it.</summary>
    /// <exception cref="ServerException">Binary missing or port taken.</exception>
    public static async Task<RedisServer> StartAsync(RedisOptions options, Action<string> log, CancellationToken cancellation)
    {
        if (!IsInstalled)
            throw new ServerException("Redis is not installed: apt-get install redis-server");
        if (!Ports.IsFree(options.Port))
            throw new ServerException($"Port {options.Port} for Redis is taken.");
        Directory.CreateDirectory(options.Directory);
        var configuration = Path.Combine(options.Directory, "redis.conf");
        await File.WriteAllTextAsync(
            configuration,
            string.Create(CultureInfo.InvariantCulture, $"""
                bind 127.0.0.1
                port {options.Port}
                requirepass {options.Password}
                dir {options.Directory}
                appendonly yes
                save ""
                maxmemory 256mb
                maxmemory-policy allkeys-lru
                loglevel warning

                """),
            cancellation);
        File.SetUnixFileMode(configuration, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var process = ChildProcess.Start(Binary, [configuration], new Dictionary<string, string?>(), options.Directory, log);
        return new RedisServer(options, process);
    }

    /// <summary>True when it answers.</summary>
    public async Task<bool> IsHealthyAsync(CancellationToken cancellation)
    {
        if (Process.HasExited)
            return false;
        var answer = await Ports.AskAsync(options.Port, Encoding.ASCII.GetBytes($"AUTH {options.Password}\r\nPING\r\n"), AnswerPatience, cancellation);
        return answer is not null && Encoding.ASCII.GetString(answer).StartsWith("+OK", StringComparison.Ordinal);
    }

    /// <summary>Stops it; its data are written first.</summary>
    public Task StopAsync() => Process.StopAsync(StopPatience);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Process.Dispose();
    }
}
