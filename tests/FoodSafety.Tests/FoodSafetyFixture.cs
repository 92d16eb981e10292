using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Law;
using Quzhou.Platform;
using Quzhou.TestServers;

[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace Quzhou.FoodSafety.Tests;

/// <summary>Food safety on a database of its own, and the steps that tests begin with.</summary>
public sealed class FoodSafetyFixture(PostgresFixture postgres) : IAsyncLifetime
{
    internal const string Office = "food-safety-office";
    internal const string Laboratory = "food-laboratory";
    private DepartmentHost<Program>? host;

    internal DepartmentHost<Program> Host => host!;

    internal static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));

    /// <summary>The office's clock, which a test may move ahead.</summary>
    internal ShiftedClock Clock { get; } = new();

    /// <summary>Today by the office's own clock.</summary>
    internal DateOnly ClockToday => Clock.GetUtcNow().ToCityDate();

    internal FoodSafetyService.FoodSafetyServiceClient Clerk => As("clerk", "foodsafety.clerk");

    internal FoodSafetyService.FoodSafetyServiceClient Approver => As("approver", "foodsafety.approver");

    internal FoodSafetyService.FoodSafetyServiceClient Inspector => As("inspector", "foodsafety.inspector");

    internal FoodSafetyService.FoodSafetyServiceClient As(string officer, params string[] roles) => new(Host.As(Office, officer, roles));

    internal OperatorService.OperatorServiceClient Operators(string officer, params string[] roles) => new(Host.As(Office, officer, roles));

    internal InspectionService.InspectionServiceClient Inspections(string officer, params string[] roles) => new(Host.As(Office, officer, roles));

    internal SamplingService.SamplingServiceClient Sampling(string officer, params string[] roles) => new(Host.As(Office, officer, roles));

    internal SamplingService.SamplingServiceClient Lab(string officer) => new(Host.As(Laboratory, officer, "foodsafety.laboratory"));

    internal TargetService.TargetServiceClient Targets(string officer, params string[] roles) => new(Host.As(Office, officer, roles));

    internal DisinfectionService.DisinfectionServiceClient Lists(string officer, params string[] roles) => new(Host.As(Office, officer, roles));

    internal WorkService.WorkServiceClient Work => new(Host.As(Office, "reader", "foodsafety.reader"));

    // Rounds are run by hand, so that a test decides when.
    public async ValueTask InitializeAsync() => host = new DepartmentHost<Program>(
        "foodsafetydb",
        await postgres.CreateDatabaseAsync(),
        services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)),
        ("FoodSafety:WorkInterval", "1.00:00:00"),
        ("FoodSafety:SnapshotInterval", "1.00:00:00"));

    public async ValueTask DisposeAsync() => await Host.DisposeAsync();

    internal static string NewId() => Guid.NewGuid().ToString();

    internal static RegisterOperatorRequest Registration(SubjectId subject, OperatorKind kind = OperatorKind.Caterer, string county = "柯城区") => new()
    {
        RequestId = NewId(),
        SubjectId = subject.Reveal(),
        SubjectName = "衢州样例餐饮有限公司",
        Kind = kind,
        County = county,
        Township = "信安街道",
        PermitNumber = "JY1",
    };

    internal async Task<Operator> OperatorAsync(SubjectId subject, OperatorKind kind = OperatorKind.Caterer, string county = "柯城区") =>
        (await Clerk.RegisterOperatorAsync(Registration(subject, kind, county))).Operator;

    internal async Task<Operator> ReadAsync(Operator known) => (await Clerk.GetOperatorAsync(new GetOperatorRequest { OperatorId = known.OperatorId })).Operator;

    /// <summary>Open work about something.</summary>
    internal async Task<IReadOnlyList<FoodWorkItem>> WorkOnAsync(string targetId)
    {
        var items = new List<FoodWorkItem>();
        var token = "";
        do
        {
            var page = await Work.ListWorkAsync(new ListWorkRequest { PageSize = 500, PageToken = token });
            items.AddRange(page.Items.Where(i => i.TargetId == targetId));
            token = page.NextPageToken;
        }
        while (token.Length > 0);
        return items;
    }

    internal async Task<T> DbAsync<T>(Func<FoodSafetyDb, Task<T>> read)
    {
        await using var db = await Host.Services.GetRequiredService<IDbContextFactory<FoodSafetyDb>>().CreateDbContextAsync();
        return await read(db);
    }

    /// <summary>Actions of the audit log on something, in their order.</summary>
    internal Task<List<string>> AuditedAsync(string target) =>
        DbAsync(db => db.AuditEntries.Where(a => a.Target == target).OrderBy(a => a.Sequence).Select(a => a.Action).ToListAsync());
}

/// <summary>The real clock, moved ahead.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private long ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref ahead));

    internal void Advance(TimeSpan by) => Interlocked.Add(ref ahead, by.Ticks);
}
