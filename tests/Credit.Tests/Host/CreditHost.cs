using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Platform;

namespace Quzhou.Credit.Tests.Host;

/// <summary>The credit service as it is deployed, in this process: the whole gRPC pipeline, its background work and its bus.</summary>
internal sealed class CreditHost : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string?> settings;
    private readonly Issuer issuer;
    private readonly Lazy<GrpcChannel> channel;

    internal CreditHost(Dictionary<string, string?> settings, Issuer issuer)
    {
        (this.settings, this.issuer) = (settings, issuer);
        channel = new Lazy<GrpcChannel>(() => GrpcChannel.ForAddress(Server.BaseAddress, new GrpcChannelOptions { HttpHandler = Server.CreateHandler() }));
    }

    internal ShiftedClock Clock { get; } = new();

    internal DateOnly Today => Clock.CityToday();

    internal CreditService.CreditServiceClient Client(string agency, string officer, params string[] roles) => new(Invoker(issuer.Token(agency, officer, roles)));

    internal CreditService.CreditServiceClient Anonymous => new(channel.Value);

    internal CallInvoker Invoker(string agency, string officer, params string[] roles) => Invoker(issuer.Token(agency, officer, roles));

    internal string Token(string agency, string officer, params string[] roles) => issuer.Token(agency, officer, roles);

    internal CreditService.CreditServiceClient Reporter => Client("power-company", "lin", "credit.reporter");

    internal CreditService.CreditServiceClient OfficerA => Client("credit-office", "zhou", "credit.officer", "credit.approver");

    internal CreditService.CreditServiceClient OfficerB => Client("credit-office", "wu", "credit.officer", "credit.approver");

    internal CreditService.CreditServiceClient Reader => Client("licensing", "service:licensing", "credit.reader");

    internal CreditService.CreditServiceClient Auditor => Client("audit-bureau", "zheng", "auditor");

    internal CreditService.CreditServiceClient PowerReviewer => Client("power-company", "he", "credit.repair-reviewer");

    internal CreditService.CreditServiceClient OfficeReviewer => Client("credit-office", "wang", "credit.repair-reviewer");

    internal T Service<T>()
        where T : notnull => Services.GetRequiredService<T>();

    internal async Task<T> QueryAsync<T>(Func<CreditDb, Task<T>> query)
    {
        await using var db = await Service<IDbContextFactory<CreditDb>>().CreateDbContextAsync();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await query(db);
    }

    protected override IHost CreateHost(IHostBuilder builder)
    {
        builder.ConfigureHostConfiguration(configuration => configuration.AddInMemoryCollection(settings));
        return base.CreateHost(builder);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));

    private CallInvoker Invoker(string token) => channel.Value.Intercept(headers =>
    {
        headers.Add("authorization", $"Bearer {token}");
        return headers;
    });
}

/// <summary>The real clock, moved ahead as a test asks.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private long aheadTicks;

    internal void Advance(TimeSpan by) => Interlocked.Add(ref aheadTicks, by.Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref aheadTicks));
}
