using Quzhou.AppHost.LocalHosting.Servers;
using Xunit;

namespace Quzhou.TestServers;

/// <summary>A PostgreSQL of the test run's own, installed first when it is missing, gone with its data afterwards.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private readonly string directory = Path.Combine(Path.GetTempPath(), $"quzhou-test-pg-{Guid.NewGuid():N}");
    private readonly List<string> log = [];
    private PostgresServer? server;
    private int databases;

    /// <summary>The running server.</summary>
    public PostgresServer Server => server ?? throw new InvalidOperationException("Not started.");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await ServerPackages.EnsureAsync(mayInstall: true, Console.WriteLine, CancellationToken.None);
        Directory.CreateDirectory(directory);
        server = await PostgresServer.StartAsync(
            new PostgresOptions(Path.Combine(directory, "data"), Ports.Free(), Guid.NewGuid().ToString("N"), Durable: false), Log, CancellationToken.None);
        try
        {
            await Deadline.UntilAsync(() => server.IsHealthyAsync(CancellationToken.None));
        }
        catch (TimeoutException error)
        {
            throw new InvalidOperationException($"PostgreSQL did not start: {string.Join(" | ", log)}", error);
        }
    }

    /// <summary>Makes an empty database and returns its connection string.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"test{Interlocked.Increment(ref databases)}";
        await Server.CreateDatabaseAsync(name, CancellationToken.None);
        return $"{Server.ConnectionString};Database={name};Include Error Detail=true";
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
        if (Directory.Exists(directory))
            Directory.Delete(directory, recursive: true);
    }

    private void Log(string line)
    {
        lock (log)
            log.Add(line);
    }
}
