using System.Diagnostics;
using Google.Protobuf.WellKnownTypes;
using Quzhou.FoodSafety.V1;
using Spectre.Console;

namespace Quzhou.Benchmarks.Readings;

/// <summary>Readings a second through the service, committed, beside a bare client stream of the same messages in the same run.</summary>
internal static class ReadingsBenchmark
{
    private const int Devices = 1000;
    private const int InMessage = Devices / Streams;
    private const int Streams = 4;
    private const string Gateway = "gateway";

    internal static async Task RunAsync(int readings)
    {
        await using var food = new FoodSafetyOnly();
        await food.StartAsync();
        await FillAsync(food);
        var messages = Messages(readings, DateTimeOffset.UtcNow.AddHours(-1));
        await BareAsync(food, messages.Take(20).ToList());
        await UploadAsync(food, Messages(20_000, DateTimeOffset.UtcNow.AddHours(-2), device: Devices + 1));

        var bare = await BareAsync(food, messages);
        var (first, once) = await UploadAsync(food, messages);
        var (again, twice) = await UploadAsync(food, messages);
        var table = new Table().AddColumns("What", "readings", "s", "readings/s", "accepted", "duplicates", "rejected", "peak MB");
        table.AddRow("bare client stream, nothing done", $"{readings:N0}", $"{bare:0.00}", $"{readings / bare:N0}", "", "", "", "");
        table.AddRow("UploadReadings, committed", $"{readings:N0}", $"{once:0.00}", $"{readings / once:N0}", $"{first.Accepted:N0}", $"{first.Duplicates:N0}", $"{first.Rejected:N0}", $"{food.PeakMegabytes():N0}");
        table.AddRow("the same again", $"{readings:N0}", $"{twice:0.00}", $"{readings / twice:N0}", $"{again.Accepted:N0}", $"{again.Duplicates:N0}", $"{again.Rejected:N0}", $"{food.PeakMegabytes():N0}");
        AnsiConsole.Write(table);
    }

    // A device each second one reading, all devices in turn; a device is always in the same stream.
    private static List<UploadReadingsRequest> Messages(int readings, DateTimeOffset from, int device = 0) =>
    [
        .. Enumerable.Range(0, readings).Select(i => new TemperatureReading
        {
            DeviceNumber = device > 0 ? device : i % Devices + 1,
            Sequence = device > 0 ? i + 1 : i / Devices + 1,
            MeasuredTime = from.AddMilliseconds(device > 0 ? i : i / Devices * 1000).ToTimestamp(),
            Tenths = i % 40,
        }).Chunk(InMessage).Select(part =>
        {
            var message = new UploadReadingsRequest();
            message.Readings.AddRange(part);
            return message;
        }),
    ];

    private static async Task<double> BareAsync(FoodSafetyOnly food, List<UploadReadingsRequest> messages)
    {
        var same = messages.ConvertAll(m =>
        {
            var message = new CollectRequest();
            message.Readings.AddRange(m.Readings.Select(r => new BareReading { DeviceNumber = r.DeviceNumber, Sequence = r.Sequence, MeasuredTime = r.MeasuredTime, Tenths = r.Tenths }));
            return message;
        });
        var client = new BareReadingsService.BareReadingsServiceClient(food.Bare);
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Streams).Select(async stream =>
        {
            using var call = client.Collect();
            for (var i = stream; i < same.Count; i += Streams)
                await call.RequestStream.WriteAsync(same[i]);
            await call.RequestStream.CompleteAsync();
            await call;
        }));
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task<(UploadReadingsResponse Sum, double Seconds)> UploadAsync(FoodSafetyOnly food, List<UploadReadingsRequest> messages)
    {
        var client = new ColdChainService.ColdChainServiceClient(food.As("cold-chain-gateway", Gateway, "foodsafety.gateway"));
        var started = Stopwatch.GetTimestamp();
        var answers = await Task.WhenAll(Enumerable.Range(0, Streams).Select(async stream =>
        {
            using var call = client.UploadReadings();
            for (var i = stream; i < messages.Count; i += Streams)
                await call.RequestStream.WriteAsync(messages[i]);
            await call.RequestStream.CompleteAsync();
            return await call;
        }));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return (new UploadReadingsResponse { Accepted = answers.Sum(a => a.Accepted), Duplicates = answers.Sum(a => a.Duplicates), Rejected = answers.Sum(a => a.Rejected) }, seconds);
    }

    private static async Task FillAsync(FoodSafetyOnly food)
    {
        await using var command = food.Database.CreateCommand($"""
            INSERT INTO operators (id, subject_id, subject_name, kind, county, township, permit_number, assessed_class, grid, address, catering_size, main_urban_area, kitchen_waste_collected, oil_water_separator)
            VALUES ('00000000-0000-4000-8000-000000000001', 'benchmark', '样例', 3, '柯城区', '信安街道', '', 1, '', '', 0, false, false, false);
            INSERT INTO temperature_limits (product, effective_from, min_tenths, max_tenths, minutes, source, recorded_by) VALUES ('冷鲜肉', '2018-04-25', 0, 40, 10, 'benchmark', 'benchmark');
            INSERT INTO cold_chain_devices (number, serial, operator_id, product, gateway) OVERRIDING SYSTEM VALUE
                SELECT n, 'S' || n, '00000000-0000-4000-8000-000000000001', '冷鲜肉', '{Gateway}' FROM generate_series(1, {Devices + 1}) n;
            INSERT INTO cold_chain_progress (device_number, highest, missing) SELECT number, 0, ARRAY[]::bigint[] FROM cold_chain_devices;
            """);
        await command.ExecuteNonQueryAsync();
    }
}
