using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quzhou.FoodSafety.Alarms;
using Quzhou.FoodSafety.Alarms.ColdChain;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;

namespace Quzhou.FoodSafety.Tests.Alarms;

/// <summary>Readings as streams: taken once, at the speed of the database, and what they say of the cold chain.</summary>
[Collection<AlarmCollection>]
public sealed class ColdChainTests(AlarmOffice office)
{
    [Fact]
    public async Task A_stream_that_comes_again_changes_nothing_and_goes_on_after_the_mark()
    {
        var device = await office.DeviceAsync();
        var readings = Enumerable.Range(1, 120).Select(i => office.Reading(device, i, minutesAgo: 120 - i)).ToList();
        (await office.UploadAsync(readings.Take(70))).ShouldSatisfyAllConditions(r => r.Accepted.ShouldBe(70), r => r.Marks.Single().Mark.ShouldBe(70));

        var again = await office.UploadAsync(readings);

        (again.Accepted, again.Duplicates, again.Rejected).ShouldBe((50, 70, 0));
        var known = (await office.Gateway.GetDeviceAsync(new GetDeviceRequest { DeviceNumber = device })).Device;
        (known.Mark, known.Missing.Count).ShouldBe((120, 0));
        (await StoredAsync(device)).ShouldBe(Enumerable.Range(1, 120).Select(i => (long)i));
    }

    [Fact]
    public async Task A_stream_that_broke_off_is_resumed_from_the_mark_without_a_gap_or_a_second()
    {
        var device = await office.DeviceAsync();
        var readings = Enumerable.Range(1, 200).Select(i => office.Reading(device, i, minutesAgo: 200 - i)).ToList();
        using (var broken = office.Gateway.UploadReadings())
        {
            await broken.RequestStream.WriteAsync(Message(readings.Take(90)));
            await Deadline.UntilAsync(async () => await MarkAsync(device) > 0);
        }

        var mark = await MarkAsync(device);
        await office.UploadAsync(readings.Skip((int)mark));

        (await StoredAsync(device)).ShouldBe(Enumerable.Range(1, 200).Select(i => (long)i));
    }

    [Fact]
    public async Task Bad_readings_are_answered_one_by_one_and_hold_up_no_good_one()
    {
        var (device, strange) = (await office.DeviceAsync(), await office.DeviceAsync("gateway-2"));
        var hot = office.Reading(device, 3, tenths: 1001);
        var ahead = office.Reading(device, 4, minutesAgo: -6);
        var old = office.Reading(device, 5, minutesAgo: 91 * 24 * 60);
        var nowhen = new TemperatureReading { DeviceNumber = device, Sequence = 6, Tenths = 20 };
        var broken = new TemperatureReading { DeviceNumber = device, Sequence = 7, Tenths = 20, MeasuredTime = new Timestamp { Nanos = -1 } };

        var answer = await office.UploadAsync(
            office.Reading(device, 1), office.Reading(device, 0), hot, ahead, old, nowhen, broken, office.Reading(strange, 1), office.Reading(987654321, 1), office.Reading(device, 2), office.Reading(device, 8));

        (answer.Accepted, answer.Rejected).ShouldBe((3, 8));
        answer.Errors.Select(e => $"{e.Sequence}:{e.Field}:{e.Reason}").ShouldBe(
        [
            "0:sequence:OUT_OF_RANGE",
            "3:tenths:OUT_OF_RANGE",
            "4:measured_time:IN_THE_FUTURE",
            "5:measured_time:TOO_OLD",
            "6:measured_time:REQUIRED",
            "7:measured_time:NOT_AN_INSTANT",
            "1:device_number:UNKNOWN_DEVICE",
            "1:device_number:UNKNOWN_DEVICE",
        ]);
        answer.Errors.ShouldAllBe(e => e.MessageZh.Length > 0);
        (await StoredAsync(device)).ShouldBe([1, 2, 8]);
        (await office.Gateway.ListRejectedReadingsAsync(new ListRejectedReadingsRequest { DeviceNumber = device })).Readings.Select(r => r.Sequence).ShouldBe([3, 4, 5, 6, 7]);
    }

    [Fact]
    public async Task Numbers_that_never_came_are_known_and_still_taken()
    {
        var device = await office.DeviceAsync();
        await office.UploadAsync(office.Reading(device, 1, minutesAgo: 9), office.Reading(device, 5, minutesAgo: 5));
        (await office.Gateway.GetDeviceAsync(new GetDeviceRequest { DeviceNumber = device })).Device.Missing.ShouldBe([new SequenceRange { First = 2, Last = 4 }]);

        (await office.UploadAsync(office.Reading(device, 3, minutesAgo: 7))).Accepted.ShouldBe(1);

        (await office.Gateway.GetDeviceAsync(new GetDeviceRequest { DeviceNumber = device })).Device.Missing
            .ShouldBe([new SequenceRange { First = 2, Last = 2 }, new SequenceRange { First = 4, Last = 4 }]);
    }

    public static TheoryData<string, int, int> Stretches => new()
    {
        { "nine minutes: one below", 9, 0 },
        { "ten minutes: at the limit", 10, 1 },
        { "eleven minutes: one above", 11, 1 },
    };

    [Theory]
    [MemberData(nameof(Stretches))]
    public async Task A_stretch_outside_the_limit_is_one_excursion_and_one_alarm(string name, int minutes, int expected)
    {
        var device = await office.DeviceAsync();
        var now = office.Clock.GetUtcNow();
        var readings = Enumerable.Range(0, 40).Select(i => new TemperatureReading
        {
            DeviceNumber = device, Sequence = i + 1, Tenths = i >= 5 && i <= 5 + minutes ? 41 + i : 40, MeasuredTime = now.AddMinutes(i - 60).ToTimestamp(),
        }).ToList();

        // In parts, so that the stretch goes over several batches, and twice.
        foreach (var part in readings.Chunk(3))
            await office.UploadAsync(part);
        await office.UploadAsync(readings);

        var excursions = (await office.Clerk.ListExcursionsAsync(new ListExcursionsRequest { DeviceNumber = device })).Excursions;
        excursions.Count.ShouldBe(expected, name);
        (await office.AlarmsOfAsync($"device:{device}")).Count.ShouldBe(expected, name);
        if (expected == 0)
            return;
        var alarm = await office.ReadAsync(Guid.Parse(excursions[0].AlarmId));
        alarm.Changes.ShouldHaveSingleItem();
        alarm.Alarm.Basis.ShouldHaveSingleItem().RuleId.ShouldBe("foodsafety.alarm.cold-chain");
        excursions[0].PeakTenths.ShouldBe(41 + 5 + minutes);
        (excursions[0].EndTime - excursions[0].StartTime).ToTimeSpan().ShouldBe(TimeSpan.FromMinutes(minutes + 1));
    }

    [Fact]
    public async Task Readings_that_come_late_close_the_stretch_that_they_belong_to()
    {
        var device = await office.DeviceAsync();
        await office.UploadAsync(office.Reading(device, 1, 60, 30), office.Reading(device, 9, 20, 5));
        (await office.AlarmsOfAsync($"device:{device}")).ShouldBeEmpty();

        await office.UploadAsync(office.Reading(device, 2, 70, 25), office.Reading(device, 3, 65, 15));

        (await office.AlarmsOfAsync($"device:{device}")).ShouldHaveSingleItem();
        var excursion = (await office.Clerk.ListExcursionsAsync(new ListExcursionsRequest { DeviceNumber = device })).Excursions.ShouldHaveSingleItem();
        (excursion.PeakTenths, excursion.EndTime is null).ShouldBe((70, false));
    }

    [Fact]
    public async Task A_gateway_waits_while_the_database_does_and_loses_nothing()
    {
        var device = await office.DeviceAsync();
        var readings = Enumerable.Range(1, 6000).Select(i => office.Reading(device, i, minutesAgo: 0)).ToList();
        var metrics = office.Host.Services.GetRequiredService<AlarmMetrics>();
        var (receivedBefore, writtenBefore) = (metrics.ReceivedTotal, metrics.WrittenTotal);
        await using var holder = new NpgsqlConnection(office.Connection);
        await holder.OpenAsync();
        var held = await holder.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand("SELECT 1 FROM cold_chain_progress WHERE device_number = $1 FOR UPDATE", holder, held))
        {
            hold.Parameters.Add(new NpgsqlParameter { Value = device });
            await hold.ExecuteScalarAsync();
        }

        using var call = office.Gateway.UploadReadings();
        var sending = SendAsync(call, readings);
        await Deadline.UntilAsync(() => Task.FromResult(metrics.ReceivedTotal - receivedBefore >= AlarmOffice.Queue));
        var (last, looks) = (0L, 0);
        await Deadline.UntilAsync(() =>
        {
            looks = metrics.ReceivedTotal == last ? looks + 1 : 0;
            last = metrics.ReceivedTotal;
            return Task.FromResult(looks >= 20);
        });

        // What was read is what fits into the queue, the batch that waits and the message in hand; nothing was written.
        (metrics.ReceivedTotal - receivedBefore).ShouldBeLessThanOrEqualTo(AlarmOffice.Queue + AlarmOffice.Batch + 20);
        metrics.WrittenTotal.ShouldBe(writtenBefore);
        sending.IsCompleted.ShouldBeFalse("the gateway is held up");
        await held.RollbackAsync();
        await sending;
        (await call).Accepted.ShouldBe(6000);
    }

    [Fact]
    public async Task Two_streams_with_the_same_readings_take_each_once()
    {
        var device = await office.DeviceAsync();
        var readings = Enumerable.Range(1, 400).Select(i => office.Reading(device, i, minutesAgo: 400 - i)).ToList();

        var answers = await Task.WhenAll(office.UploadAsync(readings), office.UploadAsync(readings));

        answers.Sum(a => a.Accepted).ShouldBe(400);
        answers.Sum(a => a.Duplicates).ShouldBe(400);
        (await StoredAsync(device)).ShouldBe(Enumerable.Range(1, 400).Select(i => (long)i));
    }

    [Fact]
    public async Task Days_that_are_no_longer_kept_are_dropped_and_the_others_stay()
    {
        var device = await office.DeviceAsync();
        await office.UploadAsync(office.Reading(device, 1, minutesAgo: 89 * 24 * 60), office.Reading(device, 2));
        var housekeeping = office.Host.Services.GetRequiredService<ReadingHousekeeping>();
        await housekeeping.RunOnceAsync(CancellationToken.None);
        (await StoredAsync(device)).ShouldBe([1, 2]);

        office.Clock.Advance(TimeSpan.FromDays(3));
        (await housekeeping.RunOnceAsync(CancellationToken.None)).ShouldBeGreaterThan(0);

        (await StoredAsync(device)).ShouldBe([2]);
        (await office.UploadAsync(office.Reading(device, 3, minutesAgo: 89 * 24 * 60))).Accepted.ShouldBe(1, "a day that is made again");
    }

    [Fact]
    public async Task A_device_that_was_ended_is_heard_no_more_and_another_gateway_learns_nothing_of_it()
    {
        var device = await office.DeviceAsync();
        await office.Clerk.EndDeviceAsync(new EndDeviceRequest { RequestId = AlarmOffice.NewId(), DeviceNumber = device });

        (await office.UploadAsync(office.Reading(device, 1))).Errors.ShouldHaveSingleItem().Reason.ShouldBe("DEVICE_ENDED");
        var other = office.ColdChain("cold-chain-gateway", "gateway-2", "foodsafety.gateway");
        (await other.GetDeviceAsync(new GetDeviceRequest { DeviceNumber = device }).ReasonAsync(StatusCode.NotFound)).ShouldBe("NOT_FOUND");
        (await other.ListDevicesAsync(new ListDevicesRequest { PageSize = 500 })).Devices.ShouldAllBe(d => d.Gateway == "gateway-2");
        (await office.Clerk.EndDeviceAsync(new EndDeviceRequest { RequestId = AlarmOffice.NewId(), DeviceNumber = device }).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
    }

    [Fact]
    public async Task Who_is_no_gateway_sends_nothing_and_an_empty_message_is_refused()
    {
        using var stranger = office.Clerk.UploadReadings();
        (await Should.ThrowAsync<RpcException>(async () => await stranger)).StatusCode.ShouldBe(StatusCode.PermissionDenied);

        using var call = office.Gateway.UploadReadings();
        await call.RequestStream.WriteAsync(new UploadReadingsRequest());
        (await Should.ThrowAsync<RpcException>(async () => await call)).StatusCode.ShouldBe(StatusCode.InvalidArgument);
    }

    public static TheoryData<string, Action<TemperatureLimit>, string> BadLimits => new()
    {
        { "no product", l => l.Product = "", "limit.product:REQUIRED" },
        { "upside down", l => l.MaxTenths = -1, "limit.max_tenths:BELOW_MIN" },
        { "out of the world", l => l.MinTenths = -1001, "limit.min_tenths:OUT_OF_RANGE" },
        { "longer than a day", l => l.Minutes = 1441, "limit.minutes:OUT_OF_RANGE" },
        { "no source", l => l.Source = "", "limit.source:REQUIRED" },
        { "no day", l => l.EffectiveFrom = null, "limit.effective_from:REQUIRED" },
    };

    [Theory]
    [MemberData(nameof(BadLimits))]
    public async Task A_limit_that_cannot_be_used_names_its_field(string name, Action<TemperatureLimit> spoil, string expected)
    {
        var limit = new TemperatureLimit { Product = "乳品", EffectiveFrom = office.Today.ToMessage(), MinTenths = 0, MaxTenths = 60, Minutes = 10, Source = "办内文件" };
        spoil(limit);

        (await office.Clerk.RecordTemperatureLimitAsync(new RecordTemperatureLimitRequest { RequestId = AlarmOffice.NewId(), Limit = limit }).ViolationsAsync()).ShouldBe([expected], name);
    }

    [Fact]
    public async Task A_device_needs_a_limit_and_an_operator_and_readings_have_pages()
    {
        var request = new RegisterDeviceRequest
        {
            RequestId = AlarmOffice.NewId(), Serial = AlarmOffice.NewId(), OperatorId = AlarmOffice.NewId(), Product = "无限值", Gateway = "gateway-1",
        };
        (await office.Clerk.RegisterDeviceAsync(request).ReasonAsync(StatusCode.NotFound)).ShouldBe("NOT_FOUND");
        (request.RequestId, request.OperatorId) = (AlarmOffice.NewId(), (await office.OperatorAsync()).ToString());
        (await office.Clerk.RegisterDeviceAsync(request).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("NO_LIMIT");

        var device = await office.DeviceAsync();
        await office.UploadAsync(Enumerable.Range(1, 5).Select(i => office.Reading(device, i, minutesAgo: 6 - i)));
        var asked = new ListReadingsRequest
        {
            DeviceNumber = device, FromTime = office.Clock.GetUtcNow().AddHours(-1).ToTimestamp(), ToTime = office.Clock.GetUtcNow().AddHours(1).ToTimestamp(), PageSize = 3,
        };
        var first = await office.Clerk.ListReadingsAsync(asked);
        asked.PageToken = first.NextPageToken;
        first.Readings.Concat((await office.Clerk.ListReadingsAsync(asked)).Readings).Select(r => r.Sequence).ShouldBe([1, 2, 3, 4, 5]);
        (await office.Clerk.ListReadingsAsync(new ListReadingsRequest { DeviceNumber = device }).ViolationsAsync()).ShouldBe(["from_time:REQUIRED", "to_time:REQUIRED"]);
    }

    private static async Task SendAsync(AsyncClientStreamingCall<UploadReadingsRequest, UploadReadingsResponse> call, List<TemperatureReading> readings)
    {
        foreach (var part in readings.Chunk(20))
            await call.RequestStream.WriteAsync(Message(part));
        await call.RequestStream.CompleteAsync();
    }

    private static UploadReadingsRequest Message(IEnumerable<TemperatureReading> readings)
    {
        var message = new UploadReadingsRequest();
        message.Readings.AddRange(readings);
        return message;
    }

    private async Task<long> MarkAsync(long device) => (await office.Gateway.GetDeviceAsync(new GetDeviceRequest { DeviceNumber = device })).Device.Mark;

    private async Task<List<long>> StoredAsync(long device) =>
        await office.QueryAsync(db => db.Readings.Where(r => r.DeviceNumber == device).OrderBy(r => r.Sequence).Select(r => r.Sequence).ToListAsync());
}
