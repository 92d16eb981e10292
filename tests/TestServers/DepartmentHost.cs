using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Quzhou.AppHost.LocalHosting.Running;
using Quzhou.AppHost.LocalHosting.Servers;

namespace Quzhou.TestServers;

/// <summary>
/// One department's whole gRPC pipeline - errors, access, idempotency, rules, PostgreSQL - in this process, without the
/// rest of the city. Its broker and cache are ports where nobody listens, so a test also shows that it works without.
/// </summary>
/// <typeparam name="TProgram">The department's Program.</typeparam>
public sealed class DepartmentHost<TProgram> : IAsyncDisposable
    where TProgram : class
{
    private readonly string directory = Path.Combine(Path.GetTempPath(), $"quzhou-test-{Guid.NewGuid():N}");
    private readonly LocalIdentity identity;
    private readonly WebApplicationFactory<TProgram> factory;
    private readonly GrpcChannel channel;

    /// <param name="databaseName">Name of its connection string.</param>
    /// <param name="connection">Its empty database.</param>
    /// <param name="services">Replaces services, such as the clock.</param>
    /// <param name="settings">Further settings, such as a broker that is there.</param>
    public DepartmentHost(
        string databaseName, string connection, Action<IServiceCollection>? services = null, params IEnumerable<(string Name, string Value)> settings)
    {
        identity = LocalIdentity.Open(directory);
        factory = new WebApplicationFactory<TProgram>().WithWebHostBuilder(host =>
        {
            host.UseSetting($"ConnectionStrings:{databaseName}", connection);
            host.UseSetting("ConnectionStrings:messaging", $"amqp://quzhou:quzhou@127.0.0.1:{Ports.Free()}");
            host.UseSetting("ConnectionStrings:cache", $"127.0.0.1:{Ports.Free()}");
            host.UseSetting("Authentication:IdentityDirectory", identity.Directory);
            host.UseSetting("Platform:SweepInterval", "01:00:00");
            foreach (var (name, value) in settings)
                host.UseSetting(name, value);
            if (services is not null)
                host.ConfigureTestServices(services);
        });
        channel = GrpcChannel.ForAddress(factory.Server.BaseAddress, new GrpcChannelOptions { HttpHandler = factory.Server.CreateHandler() });
    }

    /// <summary>Services of the department.</summary>
    public IServiceProvider Services => factory.Services;

    /// <summary>Where the issuer's keys are: for tests of forged tokens.</summary>
    public string IdentityDirectory => identity.Directory;

    /// <summary>An HTTP client, for the JSON form.</summary>
    public HttpClient Http => factory.CreateClient();

    /// <summary>A channel on which an officer calls.</summary>
    public CallInvoker As(string agency, string officer, params string[] roles) => WithToken(Token(agency, officer, roles));

    /// <summary>A channel on which calls carry a token as given; none when null.</summary>
    public CallInvoker WithToken(string? token) =>
        channel.Intercept(metadata =>
        {
            if (token is not null)
                metadata.Add("authorization", $"Bearer {token}");
            return metadata;
        });

    /// <summary>A token.</summary>
    public string Token(string agency, string officer, IEnumerable<string> roles, TimeSpan? life = null) =>
        identity.CreateToken(agency, officer, roles, life ?? TimeSpan.FromHours(1));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        channel.Dispose();
        await factory.DisposeAsync();
        identity.Dispose();
        Directory.Delete(directory, recursive: true);
    }
}
