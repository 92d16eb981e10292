using System.Globalization;
using System.Text.RegularExpressions;

namespace Quzhou.AppHost.LocalHosting.Servers;

/// <summary>How to run a private PostgreSQL.</summary>
/// <param name="Directory">Its data; made when missing.</param>
/// <param name="Port">Its port on the loopback interface.</param>
/// <param name="Password">Password of its only user.</param>
/// <param name="Durable">False for throw-away data: commits are not forced to disk.</param>
public sealed record PostgresOptions(string Directory, int Port, string Password, bool Durable = true);

/// <summary>A private PostgreSQL as a child process.</summary>
public sealed partial class PostgresServer : IAsyncDisposable
{
    /// <summary>Its only user.</summary>
    public const string User = "quzhou";

    private const int SigInt = 2;
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(8);
    private readonly PostgresOptions options;
    private readonly ServerAccount account;
    private readonly string bin;

    private PostgresServer(PostgresOptions options, ServerAccount account, string bin, ChildProcess process) =>
        (this.options, this.account, this.bin, Process) = (options, account, bin, process);

    /// <summary>The postmaster.</summary>
    public ChildProcess Process { get; }

    /// <summary>Connection string without a database.</summary>
    public string ConnectionString =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={options.Port};Username={User};Password={options.Password}");

    /// <summary>Starts it, and makes its data directory first when there is none.</summary>
    /// <exception cref="ServerException">Binary missing, port taken, or data of another version.</exception>
    public static async Task<PostgresServer> StartAsync(PostgresOptions options, Action<string> log, CancellationToken cancellation)
    {
        var bin = FindBin() ?? throw new ServerException("PostgreSQL is not installed: apt-get install postgresql");
        var account = ServerAccount.For("postgres", options.Directory);
        await PrepareAsync(options, account, bin, cancellation);
        if (!Ports.IsFree(options.Port))
            throw new ServerException($"Port {options.Port} for PostgreSQL is taken.");
        string[] durability = options.Durable ? [] : ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"];
        var process = account.Start(
            Path.Combine(bin, "postgres"),
            [
                "-D", options.Directory, "-p", options.Port.ToString(CultureInfo.InvariantCulture), "-h", "127.0.0.1",
                "-c", "unix_socket_directories=", "-c", "max_connections=300", "-c", "shared_buffers=128MB", "-c", "log_min_messages=warning",
                .. durability,
            ],
            new Dictionary<string, string?>(),
            log);
        return new PostgresServer(options, account, bin, process);
    }

    /// <summary>True when it takes connections.</summary>
    public async Task<bool> IsHealthyAsync(CancellationToken cancellation)
    {
        if (Process.HasExited)
            return false;
        var (code, _) = await account.RunAsync(
            Path.Combine(bin, "pg_isready"), ["-q", "-U", User, "-d", "postgres", "-h", "127.0.0.1", "-p", options.Port.ToString(CultureInfo.InvariantCulture)], Password, cancellation);
        return code == 0;
    }

    /// <summary>Makes a database unless it is there.</summary>
    public async Task CreateDatabaseAsync(string name, CancellationToken cancellation)
    {
        if (!DatabaseName().IsMatch(name))
            throw new ServerException($"'{name}' is no database name.");
        if (await SqlAsync($"SELECT 1 FROM pg_database WHERE datname = '{name}'", cancellation) != "1")
            await SqlAsync($"CREATE DATABASE \"{name}\"", cancellation);
    }

    /// <summary>Stops it at once, ending its sessions.</summary>
    public Task StopAsync() => Process.StopAsync(StopPatience, SigInt);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Process.Dispose();
    }

    /// <summary>Folder of the newest installed version's programs; null when none is installed.</summary>
    internal static string? FindBin() => System.IO.Directory.Exists("/usr/lib/postgresql")
        ? System.IO.Directory.EnumerateDirectories("/usr/lib/postgresql")
            .Where(d => File.Exists(Path.Combine(d, "bin", "postgres")))
            .OrderByDescending(d => int.TryParse(Path.GetFileName(d), out var version) ? version : 0)
            .Select(d => Path.Combine(d, "bin"))
            .FirstOrDefault()
        : null;

    private Dictionary<string, string?> Password => new() { ["PGPASSWORD"] = options.Password, ["LC_ALL"] = "C" };

    private async Task<string> SqlAsync(string sql, CancellationToken cancellation)
    {
        var (code, output) = await account.RunAsync(
            Path.Combine(bin, "psql"),
            ["-h", "127.0.0.1", "-p", options.Port.ToString(CultureInfo.InvariantCulture), "-U", User, "-d", "postgres", "-X", "-q", "-t", "-A", "-c", sql],
            Password,
            cancellation);
        return code == 0 ? output.Trim() : throw new ServerException($"PostgreSQL refused: {output.ReplaceLineEndings(" ")}");
    }

    private static async Task PrepareAsync(PostgresOptions options, ServerAccount account, string bin, CancellationToken cancellation)
    {
        var marker = Path.Combine(options.Directory, "PG_VERSION");
        var installed = Path.GetFileName(Path.GetDirectoryName(bin))!;
        if (File.Exists(marker))
        {
            var found = (await File.ReadAllTextAsync(marker, cancellation)).Trim();
            if (found != installed)
                throw new ServerException($"{options.Directory} holds data of PostgreSQL {found}, but {installed} is installed: dump it there and restore it here, or use another --data directory.");

            // What a killed postmaster left: the new one checks by itself whether the old one still lives.
            return;
        }
        System.IO.Directory.CreateDirectory(options.Directory);
        await account.OwnAsync(options.Directory, cancellation);
        var passwordFile = Path.Combine(options.Directory, "..", $".pw-{Guid.NewGuid():N}");
        try
        {
            await File.WriteAllTextAsync(passwordFile, options.Password, cancellation);
            File.SetUnixFileMode(passwordFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            await account.OwnAsync(passwordFile, cancellation);
            var (code, output) = await account.RunAsync(
                Path.Combine(bin, "initdb"),
                ["-D", options.Directory, "-U", User, "--pwfile", passwordFile, "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--no-sync"],
                new Dictionary<string, string?> { ["LC_ALL"] = "C" },
                cancellation);
            if (code != 0)
                throw new ServerException($"PostgreSQL could not make its data directory: {output.ReplaceLineEndings(" ")}");
        }
        finally
        {
            File.Delete(passwordFile);
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9_]{0,62}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DatabaseName();
}
