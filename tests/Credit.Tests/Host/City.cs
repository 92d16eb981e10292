using Quzhou.AppHost.LocalHosting.Servers;
using Quzhou.Credit.Tests.Host;
using Quzhou.TestServers;

[assembly: AssemblyFixture(typeof(City))]

namespace Quzhou.Credit.Tests.Host;

/// <summary>The servers that the credit service stands on - PostgreSQL, RabbitMQ, Redis - and one credit service on them.</summary>
public sealed class City : IAsyncLifetime
{
    private readonly PostgresFixture postgres = new();
    private readonly string directory = Path.Combine(Path.GetTempPath(), $"quzhou-test-credit-{Guid.NewGuid():N}");
    private readonly List<string> log = [];
    private RabbitMqServer? broker;
    private RedisServer? redis;
    private CreditHost? credit;

    internal CreditHost Credit => credit ?? throw new InvalidOperationException("Not started.");

    public async ValueTask InitializeAsync()
    {
        await postgres.InitializeAsync();
        Directory.CreateDirectory(directory);
        var password = Guid.NewGuid().ToString("N");
        broker = await RabbitMqServer.StartAsync(
            new RabbitMqOptions(Path.Combine(directory, "rabbitmq"), Ports.Free(), Ports.Free(), Ports.Free(), password), Log, CancellationToken.None);
        redis = await RedisServer.StartAsync(new RedisOptions(Path.Combine(directory, "redis"), Ports.Free(), password), Log, CancellationToken.None);
        try
        {
            await Deadline.UntilAsync(async () => await broker.IsHealthyAsync(CancellationToken.None) && await redis.IsHealthyAsync(CancellationToken.None));
        }
        catch (TimeoutException error)
        {
            throw new InvalidOperationException($"The servers did not start: {string.Join(" | ", log)}", error);
        }
        credit = await StartAsync(("ConnectionStrings:messaging", broker.ConnectionString));
    }

    /// <summary>
    /// A credit service with a database of its own. Its broker is away, so that it takes no message of the city's, unless
    /// the settings name one.
    /// </summary>
    internal async Task<CreditHost> StartAsync(params IEnumerable<(string Name, string Value)> settings) =>
        Start(await CreateDatabaseAsync(), settings);

    /// <summary>An empty database.</summary>
    internal Task<string> CreateDatabaseAsync() => postgres.CreateDatabaseAsync();

    /// <summary>The same on a database that is there.</summary>
    internal CreditHost Start(string connection, params IEnumerable<(string Name, string Value)> settings) => new(
        connection,
        [
            ("ConnectionStrings:cache", redis!.ConnectionString),
            ("Platform:SweepInterval", "00:00:30"),
            ("Credit:NightlyRating", "false"),
            ("Credit:ResendFirst", "00:00:00.500"),
            ("Credit:ResendLongest", "00:00:02"),
            ("Credit:OverdueAfter", "00:00:01"),
            ("Credit:ResendInterval", "00:00:00.100"),
            ("Logging:LogLevel:Default", "Warning"),
            ("Logging:LogLevel:MassTransit", "Error"),
            ("Logging:LogLevel:Microsoft", "None"),
            .. settings,
        ]);

    public async ValueTask DisposeAsync()
    {
        if (credit is not null)
            await credit.DisposeAsync();
        if (redis is not null)
            await redis.DisposeAsync();
        if (broker is not null)
            await broker.DisposeAsync();
        await postgres.DisposeAsync();
        if (Directory.Exists(directory))
            Directory.Delete(directory, recursive: true);
    }

    private void Log(string line)
    {
        lock (log)
            log.Add(line);
    }
}
