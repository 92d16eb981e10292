using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;
using NpgsqlTypes;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;
using TemperatureLimit = Quzhou.FoodSafety.Core.Alarms.TemperatureLimit;

namespace Quzhou.FoodSafety.Alarms.ColdChain;

/// <summary>What became of a batch.</summary>
/// <param name="Accepted">Readings taken.</param>
/// <param name="Duplicates">Readings taken before.</param>
/// <param name="Rejected">Readings not taken.</param>
/// <param name="Marks">Devices of the batch.</param>
internal sealed record WrittenBatch(int Accepted, int Duplicates, IReadOnlyList<RejectedReading> Rejected, IReadOnlyList<DeviceMark> Marks);

/// <summary>
/// Writes a batch of readings in one transaction: the readings, how far their devices have come, what was not taken, and the
/// alarms that follow. A batch that comes again finds its numbers taken.
/// </summary>
internal sealed class ReadingWriter(Transactions<FoodSafetyDb> transactions, ReadingDays days, IOptions<AlarmOptions> options) : IDisposable
{
    private static readonly Actor Writer = new("food-safety", "cold-chain");
    private readonly SemaphoreSlim places = new(options.Value.ConcurrentBatches);

    /// <summary>Writes a batch in the order it came in.</summary>
    internal async Task<WrittenBatch> WriteAsync(string gateway, IReadOnlyList<PendingReading> batch, CancellationToken cancellation)
    {
        await places.WaitAsync(cancellation);
        try
        {
            await days.EnsureAsync(batch, cancellation);
            return await transactions.RunAsync(Writer, (work, token) => CommitAsync(work, gateway, batch, token), cancellation);
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();

    private static async Task<WrittenBatch> CommitAsync(Work<FoodSafetyDb> work, string gateway, IReadOnlyList<PendingReading> batch, CancellationToken cancellation)
    {
        var devices = await DeviceProgress.LoadAsync(work.Db, [.. batch.Select(r => r.Device).Distinct()], cancellation);
        var (duplicates, rejected, kept) = (0, new List<RejectedReading>(), new List<RejectedReadingRow>());
        var good = new Dictionary<DeviceProgress, List<PendingReading>>();
        foreach (var reading in batch)
        {
            var device = devices.GetValueOrDefault(reading.Device);
            if (Stranger(reading, device, gateway) is { } fault)
            {
                rejected.Add(Answer(reading, fault));
            }
            else if (!device!.Mark.TryTake(reading.Sequence))
            {
                duplicates++;
            }
            else if (reading.Fault is { } wrong)
            {
                rejected.Add(Answer(reading, wrong));
                kept.Add(new RejectedReadingRow
                {
                    DeviceNumber = reading.Device, Sequence = reading.Sequence, Field = wrong.Field, Reason = wrong.Reason, MessageZh = wrong.Zh, RejectedAt = work.Now,
                });
            }
            else
            {
                if (!good.TryGetValue(device, out var list))
                    good[device] = list = [];
                list.Add(reading);
            }
        }
        var own = devices.Values.Where(d => d.Gateway == gateway).ToList();
        var accepted = good.Values.Sum(l => l.Count);
        if (accepted > 0 || kept.Count > 0)
        {
            var limits = await LimitsAsync(work.Db, good.Keys.Select(d => d.Product).Distinct().ToList(), cancellation);
            await CopyAsync(work.Db, good, limits, cancellation);
            foreach (var (device, readings) in good)
                await ExcursionBook.FollowAsync(work, device, readings, limits, cancellation);
            work.Db.RejectedReadings.AddRange(kept);
            await DeviceProgress.SaveAsync(work.Db, own, cancellation);
        }
        return new WrittenBatch(
            accepted, duplicates, rejected, [.. own.Select(d => new DeviceMark { DeviceNumber = d.Number, Mark = d.Mark.Highest, Missing = d.Mark.MissingCount })]);
    }

    // What cannot be laid to a device of the gateway has no number to take.
    private static FieldError? Stranger(PendingReading reading, DeviceProgress? device, string gateway)
    {
        if (reading.Fault is { Field: "device_number" or "sequence" } fault)
            return fault;
        if (device is null || device.Gateway != gateway)
            return new FieldError("device_number", "UNKNOWN_DEVICE", "不是该网关登记的设备", "is no device of this gateway");
        return device.Ended ? new FieldError("device_number", "DEVICE_ENDED", "该设备已停用", "the device was ended") : null;
    }

    private static RejectedReading Answer(PendingReading reading, FieldError fault) => new()
    {
        DeviceNumber = reading.Device, Sequence = reading.Sequence, Field = fault.Field, Reason = fault.Reason, MessageZh = fault.Zh,
    };

    private static async Task<ILookup<string, TemperatureLimit>> LimitsAsync(FoodSafetyDb db, List<string> products, CancellationToken cancellation)
    {
        var rows = await db.TemperatureLimits.AsNoTracking().Where(l => products.Contains(l.Product)).OrderByDescending(l => l.EffectiveFrom).ToListAsync(cancellation);
        return rows.Select(r => r.ToDomain()).ToLookup(l => l.Product, StringComparer.Ordinal);
    }

    // Values go into the writer's buffer, which is flushed as it fills; a row never waits for the server.
    private static async Task CopyAsync(
        FoodSafetyDb db, Dictionary<DeviceProgress, List<PendingReading>> good, ILookup<string, TemperatureLimit> limits, CancellationToken cancellation)
    {
        if (good.Count == 0)
            return;
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var copy = await connection.BeginBinaryImportAsync(
            "COPY cold_chain_readings (device_number, sequence, measured_at, tenths, outside) FROM STDIN (FORMAT BINARY)", cancellation);
        foreach (var (device, readings) in good)
        {
            foreach (var reading in readings)
            {
                await copy.StartRowAsync(cancellation);
                copy.Write(reading.Device, NpgsqlDbType.Bigint);
                copy.Write(reading.Sequence, NpgsqlDbType.Bigint);
                copy.Write(reading.MeasuredAt, NpgsqlDbType.TimestampTz);
                copy.Write(reading.Tenths, NpgsqlDbType.Smallint);
                copy.Write(limits.On(device.Product, reading.MeasuredAt)?.Excess(reading.Tenths) > 0, NpgsqlDbType.Boolean);
            }
        }
        await copy.CompleteAsync(cancellation);
    }
}

/// <summary>The limit of a day.</summary>
internal static class LimitsInForce
{
    /// <summary>The limit of a product at an instant; null when none was on record then.</summary>
    internal static TemperatureLimit? On(this ILookup<string, TemperatureLimit> limits, string product, DateTimeOffset at)
    {
        var day = at.ToCityDate();
        foreach (var limit in limits[product])
        {
            if (limit.EffectiveFrom <= day)
                return limit;
        }
        return null;
    }
}
