using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Core.Alarms;
using Quzhou.FoodSafety.Core.Alarms.Rules;
using Quzhou.FoodSafety.Persistence;
using Quzhou.Platform.Transactions;

namespace Quzhou.FoodSafety.Alarms.ColdChain;

/// <summary>Follows the readings of one device and keeps its excursions (超温识别): each stretch raises one alarm.</summary>
internal static class ExcursionBook
{
    /// <summary>Follows new readings; they are in the database already.</summary>
    internal static async Task FollowAsync(
        Work<FoodSafetyDb> work, DeviceProgress device, List<PendingReading> readings, ILookup<string, TemperatureLimit> limits, CancellationToken cancellation)
    {
        readings.Sort((a, b) => a.MeasuredAt != b.MeasuredAt ? a.MeasuredAt.CompareTo(b.MeasuredAt) : a.Sequence.CompareTo(b.Sequence));
        var runs = new List<(ExcursionRun Run, TemperatureLimit Limit)>();
        if (device.LastMeasuredAt is { } last && readings[0].MeasuredAt < last)
        {
            await AgainAsync(work.Db, device, readings[0].MeasuredAt, limits, runs, cancellation);
            device.LastMeasuredAt = last > readings[^1].MeasuredAt ? last : readings[^1].MeasuredAt;
        }
        else
        {
            foreach (var reading in readings)
                Step(device, reading.MeasuredAt, reading.Tenths, limits, runs);
            device.LastMeasuredAt = readings[^1].MeasuredAt;
        }
        if (device.Run is { IsExcursion: true } open && limits.On(device.Product, open.Last) is { } limit)
            runs.Add((open, limit));
        foreach (var (run, broken) in runs)
            await KeepAsync(work, device, run, broken, cancellation);
    }

    private static void Step(
        DeviceProgress device, DateTimeOffset at, int tenths, ILookup<string, TemperatureLimit> limits, List<(ExcursionRun Run, TemperatureLimit Limit)> runs)
    {
        if (limits.On(device.Product, at) is not { } limit)
            return;
        (device.Run, var ended) = ExcursionWatch.Next(device.Run, at, tenths, limit);
        if (ended is { IsExcursion: true })
            runs.Add((ended, limit));
    }

    // Readings that come late may lie in a stretch: it is followed again from the last reading inside the limit before them.
    private static async Task AgainAsync(
        FoodSafetyDb db,
        DeviceProgress device,
        DateTimeOffset earliest,
        ILookup<string, TemperatureLimit> limits,
        List<(ExcursionRun Run, TemperatureLimit Limit)> runs,
        CancellationToken cancellation)
    {
        var number = device.Number;
        var own = db.Readings.AsNoTracking().Where(r => r.DeviceNumber == number);
        var inside = await own.Where(r => !r.Outside && r.MeasuredAt < earliest).MaxAsync(r => (DateTimeOffset?)r.MeasuredAt, cancellation) ?? DateTimeOffset.MinValue;
        device.Run = null;
        await foreach (var reading in own.Where(r => r.MeasuredAt > inside).OrderBy(r => r.MeasuredAt).ThenBy(r => r.Sequence)
            .Select(r => new { r.MeasuredAt, r.Tenths }).AsAsyncEnumerable().WithCancellation(cancellation))
            Step(device, reading.MeasuredAt, reading.Tenths, limits, runs);
    }

    // A stretch that late readings made longer is the one on record; one that they cut in two is on record once.
    private static async Task KeepAsync(Work<FoodSafetyDb> work, DeviceProgress device, ExcursionRun run, TemperatureLimit limit, CancellationToken cancellation)
    {
        var number = device.Number;
        var row = await work.Db.Excursions
            .Where(e => e.DeviceNumber == number && e.StartedAt <= run.Last && (e.LastAt >= run.Since || e.StartedAt == run.Since))
            .OrderBy(e => e.StartedAt).FirstOrDefaultAsync(cancellation);
        if (row is not null)
        {
            (row.StartedAt, row.LastAt, row.EndedAt, row.PeakTenths) = (run.Since, run.Last, run.End, run.PeakTenths);
            return;
        }
        var finding = ColdChainKept.Check(number, run, limit)!;
        var alarm = await work.RaiseAlarmAsync(
            new AlarmCall(AlarmKind.ColdChainExcursion, $"device:{number}", ColdChainKept.Severity, finding) { OperatorId = device.OperatorId }, cancellation);
        work.Db.Excursions.Add(new ExcursionRow
        {
            Id = Guid.CreateVersion7(work.Now),
            DeviceNumber = number,
            StartedAt = run.Since,
            LastAt = run.Last,
            EndedAt = run.End,
            PeakTenths = run.PeakTenths,
            AlarmId = alarm.AlarmId,
        });
        await work.Db.SaveChangesAsync(cancellation);
    }
}
