using Google.Protobuf;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.TestServers;

namespace Quzhou.Licensing.Tests.FollowUp;

/// <summary>The licensing department in the summer of 2018, when the texts came into force, on a database of its own.</summary>
public sealed class FollowUpFixture(PostgresFixture postgres) : IAsyncLifetime
{
    internal const string Police = "public-security-office";
    internal const string TobaccoOffice = "tobacco-office";
    internal static readonly ByteString Digest = ByteString.CopyFrom(new byte[32]);
    private DepartmentHost<Program>? host;

    internal DepartmentHost<Program> Host => host!;

    internal SetClock Clock { get; } = new(new DateOnly(2018, 6, 4));

    internal DateOnly Today => Clock.GetUtcNow().ToCityDate();

    public async ValueTask InitializeAsync() => host = new DepartmentHost<Program>(
        "licensingdb", await postgres.CreateDatabaseAsync(), services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));

    public async ValueTask DisposeAsync() => await Host.DisposeAsync();

    internal static string NewId() => Guid.NewGuid().ToString();

    internal ArchiveService.ArchiveServiceClient Archives(string officer, params string[] roles) => new(Host.As(Police, officer, roles));

    internal SupervisionService.SupervisionServiceClient Supervision(string officer, params string[] roles) => new(Host.As(Police, officer, roles));

    internal SecurityService.SecurityServiceClient Security(string officer, params string[] roles) => new(Host.As(Police, officer, roles));

    internal TobaccoService.TobaccoServiceClient Tobacco(string officer, params string[] roles) => new(Host.As(TobaccoOffice, officer, roles));

    /// <summary>Looks into the database, where no call can.</summary>
    internal async Task<T> QueryAsync<T>(Func<LicensingDb, Task<T>> query)
    {
        await using var db = await Host.Services.GetRequiredService<IDbContextFactory<LicensingDb>>().CreateDbContextAsync();
        return await query(db);
    }

    /// <summary>How often an action stands in the audit log for a target.</summary>
    internal Task<int> AuditedAsync(string action, string target) => QueryAsync(db => db.AuditEntries.CountAsync(a => a.Action == action && a.Target == target));
}

/// <summary>A clock that begins on a day of 2018 at nine in the morning and goes on from there, or ahead as a test asks.</summary>
internal sealed class SetClock(DateOnly day) : TimeProvider
{
    private readonly DateTimeOffset started = System.GetUtcNow();
    private readonly DateTimeOffset first = new(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(8));
    private long aheadTicks;

    internal void Advance(TimeSpan by) => Interlocked.Add(ref aheadTicks, by.Ticks);

    /// <summary>Moves to a day that is not before the day it shows.</summary>
    internal void MoveTo(DateOnly to) => Advance(TimeSpan.FromDays(to.DayNumber - GetUtcNow().ToCityDate().DayNumber));

    public override DateTimeOffset GetUtcNow() => first.ToUniversalTime() + (base.GetUtcNow() - started) + TimeSpan.FromTicks(Interlocked.Read(ref aheadTicks));
}
