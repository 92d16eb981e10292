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
    private readonly Issuer issuer = new();
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
    internal async Task<CreditHost> StartAsync(params IEnumerable<(string Name, string Value)> settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["ConnectionStrings:creditdb"] = await postgres.CreateDatabaseAsync(),
            ["ConnectionStrings:messaging"] = "amqp://nobody:nothing@127.0.0.1:1",
            ["ConnectionStrings:cache"] = redis!.ConnectionString,
            ["Authentication:IdentityDirectory"] = issuer.Directory,
            ["Credit:ResendFirst"] = "00:00:00.500",
            ["Credit:ResendLongest"] = "00:00:02",
            ["Credit:OverdueAfter"] = "00:00:01",
            ["Credit:ResendInterval"] = "00:00:00.100",
            ["Logging:LogLevel:Default"] = "Warning",
            ["Logging:LogLevel:MassTransit"] = "Error",
            ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "None",
            ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = "None",
        };
        foreach (var (name, value) in settings)
            all[name] = value;
        var host = new CreditHost(all, issuer);

        // Here, and not on first use: tests that begin at the same time would start it twice.
        host.Service<TimeProvider>().ShouldBe(host.Clock);
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        if (credit is not null)
            await credit.DisposeAsync();
        if (redis is not null)
            await redis.DisposeAsync();
        if (broker is not null)
            await broker.DisposeAsync();
        await postgres.DisposeAsync();
        issuer.Dispose();
        if (Directory.Exists(directory))
            Directory.Delete(directory, recursive: true);
    }

    private void Log(string line)
    {
        lock (log)
            log.Add(line);
    }
}
