using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.Scheduling;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.TestServers;

[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace Quzhou.Licensing.Tests;

/// <summary>The licensing department on a database of its own.</summary>
public sealed class LicensingFixture(PostgresFixture postgres) : IAsyncLifetime
{
    internal const string Agency = "licensing-office";
    private DepartmentHost<Program>? host;

    internal DepartmentHost<Program> Host => host!;

    internal ShiftedClock Clock { get; } = new();

    internal DateOnly Today => Clock.CityToday();

    internal LicensingService.LicensingServiceClient Clerk => As("clerk", "licensing.clerk", "licensing.reader");

    internal LicensingService.LicensingServiceClient Examiner => As("examiner", "licensing.examiner");

    internal LicensingService.LicensingServiceClient Approver => As("approver", "licensing.approver");

    internal LicensingService.LicensingServiceClient As(string officer, params string[] roles) => new(Host.As(Agency, officer, roles));

    internal CommitmentService.CommitmentServiceClient Commitments(string officer, params string[] roles) => new(Host.As(Agency, officer, roles));

    internal GuideService.GuideServiceClient Guides(string officer, params string[] roles) => new(Host.As(Agency, officer, roles));

    internal RegistrationService.RegistrationServiceClient Registrations(string agency, string officer, params string[] roles) => new(Host.As(agency, officer, roles));

    public async ValueTask InitializeAsync()
    {
        // Its own schedulers never run by themselves: the tests say when.
        host = new DepartmentHost<Program>(
            "licensingdb",
            await postgres.CreateDatabaseAsync(),
            services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)),
            ("Licensing:DeadlineInterval", "1.00:00:00"));
    }

    public async ValueTask DisposeAsync() => await Host.DisposeAsync();

    internal static string NewId() => Guid.NewGuid().ToString();

    /// <summary>One round of a scheduler that has just started: it knows what the database knows.</summary>
    internal async Task<int> RunDeadlinesAsync()
    {
        using var scheduler = ActivatorUtilities.CreateInstance<DeadlineScheduler>(Host.Services);
        return await scheduler.RunOnceAsync(CancellationToken.None);
    }

    /// <summary>Looks into the database, where no call can.</summary>
    internal async Task<T> QueryAsync<T>(Func<LicensingDb, Task<T>> query)
    {
        await using var db = await Host.Services.GetRequiredService<IDbContextFactory<LicensingDb>>().CreateDbContextAsync();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await query(db);
    }

    /// <summary>The events of a kind that left so far, oldest first.</summary>
    internal Task<List<T>> PublishedAsync<T>()
        where T : class => QueryAsync(async db =>
        {
            var payloads = await db.Outbox.Where(o => o.Type == typeof(T).FullName).OrderBy(o => o.Id).Select(o => o.Payload).ToListAsync();
            return payloads.ConvertAll(ContractJson.Read<T>);
        });
}

/// <summary>The real clock, moved as a test asks.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private long aheadTicks;

    internal void Advance(TimeSpan by) => Interlocked.Add(ref aheadTicks, by.Ticks);

    /// <summary>Moves to a day in Quzhou, at noon.</summary>
    internal void MoveTo(DateOnly day) =>
        Interlocked.Exchange(ref aheadTicks, (new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.FromHours(8)) - base.GetUtcNow()).Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref aheadTicks));
}
