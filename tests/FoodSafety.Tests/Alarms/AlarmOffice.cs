using Google.Protobuf.WellKnownTypes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quzhou.FoodSafety.Alarms;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Law;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;
using Quzhou.TestServers;

namespace Quzhou.FoodSafety.Tests.Alarms;

/// <summary>One service for all tests of alarms, and those who call it. They come one after the other.</summary>
[CollectionDefinition]
public sealed class AlarmCollection : ICollectionFixture<AlarmOffice>;

/// <summary>Food safety with short queues and pages, on a clock that tests move ahead.</summary>
public sealed class AlarmOffice(PostgresFixture postgres) : IAsyncLifetime
{
    internal const int Queue = 100;
    internal const int Batch = 50;
    internal const int Page = 5;
    private static readonly Finding Ground = new("test.ground", new Citation("衢政办发〔2018〕26号", 0, Item: "十三"), "测试依据", "test");
    private readonly List<DepartmentHost<Program>> hosts = [];

    internal ShiftedClock Clock { get; } = new();

    internal string Connection { get; private set; } = "";

    internal DepartmentHost<Program> Host => hosts[0];

    internal DateOnly Today => Clock.CityToday();

    internal AlarmService.AlarmServiceClient Duty => new(Host.As("food-safety-office", "duty", "foodsafety.duty"));

    internal AlarmService.AlarmServiceClient Approver => new(Host.As("food-safety-office", "approver", "foodsafety.approver"));

    internal SentinelService.SentinelServiceClient Hospital => Sentinel("sentinel-hospital", "hospital-1");

    internal ColdChainService.ColdChainServiceClient Gateway => ColdChain("cold-chain-gateway", "gateway-1", "foodsafety.gateway");

    internal ColdChainService.ColdChainServiceClient Clerk => ColdChain("food-safety-office", "clerk", "foodsafety.clerk", "foodsafety.approver", "foodsafety.duty");

    internal SentinelService.SentinelServiceClient Sentinel(string agency, string officer) => new(Host.As(agency, officer, "foodsafety.sentinel", "foodsafety.duty"));

    internal ColdChainService.ColdChainServiceClient ColdChain(string agency, string officer, params string[] roles) => new(Host.As(agency, officer, roles));

    public async ValueTask InitializeAsync()
    {
        Connection = await postgres.CreateDatabaseAsync();
        hosts.Add(Another());
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts)
            await host.DisposeAsync();
    }

    /// <summary>The service started once more on the same database.</summary>
    internal DepartmentHost<Program> Another() => new(
        "foodsafetydb",
        Connection,
        services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)),
        ("Alarms:EscalationInterval", "00:10:00"),
        ("Alarms:ConditionInterval", "1.00:00:00"),
        ("Alarms:HousekeepingInterval", "1.00:00:00"),
        ("Alarms:QueueReadings", $"{Queue}"),
        ("Alarms:BatchReadings", $"{Batch}"),
        ("Alarms:WatchPage", $"{Page}"));

    internal static string NewId() => Guid.NewGuid().ToString();

    internal static AlarmCall Call(string key, Core.Operators.Severity severity = Core.Operators.Severity.Heavier, string county = "柯城区", int fact = 0) =>
        new(Core.Alarms.AlarmKind.MassBalance, key, severity, Ground with { Facts = [new Law.Fact("n", $"{fact}")] }) { County = county };

    internal Task<RaisedAlarm> RaiseAsync(AlarmCall call, IServiceProvider? services = null) =>
        (services ?? Host.Services).GetRequiredService<Transactions<FoodSafetyDb>>()
            .RunAsync(new Actor("test", "system"), (work, token) => work.RaiseAlarmAsync(call, token), CancellationToken.None);

    internal async Task<T> QueryAsync<T>(Func<FoodSafetyDb, Task<T>> query)
    {
        await using var db = await Host.Services.GetRequiredService<IDbContextFactory<FoodSafetyDb>>().CreateDbContextAsync();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await query(db);
    }

    internal async Task<long> LastSequenceAsync() => await QueryAsync(async db => await db.AlarmChanges.MaxAsync(c => c.Sequence)) ?? 0;

    internal async Task<GetAlarmResponse> ReadAsync(Guid id) => await Duty.GetAlarmAsync(new GetAlarmRequest { AlarmId = id.ToString() });

    internal async Task<List<AlarmRow>> AlarmsOfAsync(string key) => await QueryAsync(db => db.Alarms.Where(a => a.Key == key).OrderBy(a => a.Id).ToListAsync());

    /// <summary>An officer takes and closes an alarm.</summary>
    internal async Task CloseAsync(Guid id)
    {
        var taken = await Duty.AcknowledgeAlarmAsync(new AcknowledgeAlarmRequest { RequestId = NewId(), AlarmId = id.ToString(), Etag = (await ReadAsync(id)).Alarm.Etag });
        await Approver.CloseAlarmAsync(new CloseAlarmRequest
        {
            RequestId = NewId(), AlarmId = id.ToString(), Etag = taken.Alarm.Etag, Reason = ClosingReason.Resolved, Note = "已处置",
        });
    }

    internal async Task<Guid> OperatorAsync()
    {
        var client = new FoodSafetyService.FoodSafetyServiceClient(Host.As("food-safety-office", "clerk", "foodsafety.clerk"));
        return Guid.Parse((await client.RegisterOperatorAsync(FoodSafetyFixture.Registration(TestSubjects.Company()))).Operator.OperatorId);
    }

    /// <summary>A device of gateway-1 for a product of its own: 0 to 4 degrees, ten minutes.</summary>
    internal async Task<long> DeviceAsync(string gateway = "gateway-1")
    {
        var product = $"冷鲜肉-{Guid.NewGuid():N}";
        await Clerk.RecordTemperatureLimitAsync(new RecordTemperatureLimitRequest
        {
            RequestId = NewId(),
            Limit = new TemperatureLimit { Product = product, EffectiveFrom = Today.ToMessage(), MinTenths = 0, MaxTenths = 40, Minutes = 10, Source = "市食安办登记" },
        });
        var device = await Clerk.RegisterDeviceAsync(new RegisterDeviceRequest
        {
            RequestId = NewId(), Serial = NewId(), OperatorId = (await OperatorAsync()).ToString(), Product = product, Gateway = gateway,
        });
        return device.Device.DeviceNumber;
    }

    internal TemperatureReading Reading(long device, long sequence, int tenths = 20, double minutesAgo = 0) => new()
    {
        DeviceNumber = device, Sequence = sequence, Tenths = tenths, MeasuredTime = Clock.GetUtcNow().AddMinutes(-minutesAgo).ToTimestamp(),
    };

    internal async Task<UploadReadingsResponse> UploadAsync(params IEnumerable<TemperatureReading> readings)
    {
        using var call = Gateway.UploadReadings();
        foreach (var part in readings.Chunk(20))
        {
            var message = new UploadReadingsRequest();
            message.Readings.AddRange(part);
            await call.RequestStream.WriteAsync(message);
        }
        await call.RequestStream.CompleteAsync();
        return await call;
    }
}

/// <summary>The real clock, moved ahead as a test asks.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private long aheadTicks;

    internal void Advance(TimeSpan by) => Interlocked.Add(ref aheadTicks, by.Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref aheadTicks));
}
