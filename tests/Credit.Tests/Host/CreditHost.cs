using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Platform;
using Quzhou.TestServers;

namespace Quzhou.Credit.Tests.Host;

/// <summary>The credit service as it is deployed, in this process, and the officers who call it.</summary>
internal sealed class CreditHost : IAsyncDisposable
{
    private readonly DepartmentHost<Program> host;

    internal CreditHost(string connection, IEnumerable<(string Name, string Value)> settings) =>
        host = new DepartmentHost<Program>("creditdb", connection, services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)), settings);

    internal ShiftedClock Clock { get; } = new();

    internal DateOnly Today => Clock.CityToday();

    internal HttpClient Http => host.Http;

    internal CreditService.CreditServiceClient Anonymous => new(host.WithToken(null));

    internal CreditService.CreditServiceClient Reporter => Client("power-company", "lin", "credit.reporter");

    internal CreditService.CreditServiceClient OfficerA => Client("credit-office", "zhou", "credit.officer", "credit.approver");

    internal CreditService.CreditServiceClient OfficerB => Client("credit-office", "wu", "credit.officer", "credit.approver");

    internal CreditService.CreditServiceClient Reader => Client("licensing", "service:licensing", "credit.reader");

    internal CreditService.CreditServiceClient Auditor => Client("audit-bureau", "zheng", "auditor");

    internal CreditService.CreditServiceClient PowerReviewer => Client("power-company", "he", "credit.repair-reviewer");

    internal CreditService.CreditServiceClient OfficeReviewer => Client("credit-office", "wang", "credit.repair-reviewer");

    internal CreditService.CreditServiceClient Client(string agency, string officer, params string[] roles) => new(Invoker(agency, officer, roles));

    internal CallInvoker Invoker(string agency, string officer, params string[] roles) => host.As(agency, officer, roles);

    internal string Token(string agency, string officer, params string[] roles) => host.Token(agency, officer, roles);

    internal T Service<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    internal async Task<T> QueryAsync<T>(Func<CreditDb, Task<T>> query)
    {
        await using var db = await Service<IDbContextFactory<CreditDb>>().CreateDbContextAsync();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await query(db);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();
}

/// <summary>The real clock, moved ahead as a test asks.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private long aheadTicks;

    internal void Advance(TimeSpan by) => Interlocked.Add(ref aheadTicks, by.Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref aheadTicks));
}
