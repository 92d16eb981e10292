using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety.Alarms.ColdChain;

internal sealed partial class ColdChainGrpc
{
    private const int UsualReadings = 500;
    private const int MostReadings = 5000;

    public override Task<ListReadingsResponse> ListReadings(ListReadingsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var from = ReadingFaults.Instant(request.FromTime);
        var to = ReadingFaults.Instant(request.ToTime);
        check.Require(from is not null, "from_time", "REQUIRED", "必填且须为有效时间", "is required and must be an instant");
        check.Require(to is not null, "to_time", "REQUIRED", "必填且须为有效时间", "is required and must be an instant");
        check.Require(from is null || to is null || from < to, "to_time", "NOT_AFTER_FROM", "止须晚于起", "must be after from_time");
        check.ThrowIfInvalid();
        var page = PageTokens.Read(
            "readings", request.PageSize, request.PageToken, $"{request.DeviceNumber}/{from!.Value.UtcTicks}/{to!.Value.UtcTicks}", UsualReadings, MostReadings);
        var (afterAt, afterSequence) = ReadingKey(page.Key);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            await OwnDeviceAsync(db, request.DeviceNumber, Caller.From(context), cancellation);
            var rows = await db.Readings
                .Where(r => r.DeviceNumber == request.DeviceNumber && r.MeasuredAt >= from && r.MeasuredAt < to)
                .Where(r => r.MeasuredAt > afterAt || (r.MeasuredAt == afterAt && r.Sequence > afterSequence))
                .OrderBy(r => r.MeasuredAt).ThenBy(r => r.Sequence).Take(page.Size + 1).ToListAsync(cancellation);
            var response = new ListReadingsResponse();
            response.Readings.AddRange(rows.Take(page.Size).Select(r => new TemperatureReading
            {
                DeviceNumber = r.DeviceNumber, Sequence = r.Sequence, MeasuredTime = r.MeasuredAt.ToTimestamp(), Tenths = r.Tenths,
            }));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next($"{rows[page.Size - 1].MeasuredAt.UtcTicks}/{rows[page.Size - 1].Sequence}");
            return response;
        }, context.CancellationToken);
    }

    public override Task<ListRejectedReadingsResponse> ListRejectedReadings(ListRejectedReadingsRequest request, ServerCallContext context)
    {
        var page = PageTokens.Read("rejected-readings", request.PageSize, request.PageToken, request.DeviceNumber.ToString());
        var after = page.NumberKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            await OwnDeviceAsync(db, request.DeviceNumber, Caller.From(context), cancellation);
            var rows = await db.RejectedReadings.Where(r => r.DeviceNumber == request.DeviceNumber && r.Sequence > after)
                .OrderBy(r => r.Sequence).Take(page.Size + 1).ToListAsync(cancellation);
            var response = new ListRejectedReadingsResponse();
            response.Readings.AddRange(rows.Take(page.Size).Select(r => new RejectedReading
            {
                DeviceNumber = r.DeviceNumber, Sequence = r.Sequence, Field = r.Field, Reason = r.Reason, MessageZh = r.MessageZh,
            }));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Sequence.ToString());
            return response;
        }, context.CancellationToken);
    }

    public override Task<ListExcursionsResponse> ListExcursions(ListExcursionsRequest request, ServerCallContext context)
    {
        var page = PageTokens.Read("excursions", request.PageSize, request.PageToken, request.DeviceNumber.ToString());
        var after = page.IdKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            await OwnDeviceAsync(db, request.DeviceNumber, Caller.From(context), cancellation);
            var rows = await db.Excursions.Where(r => r.DeviceNumber == request.DeviceNumber && r.Id > after).OrderBy(r => r.Id).Take(page.Size + 1).ToListAsync(cancellation);
            var response = new ListExcursionsResponse();
            response.Excursions.AddRange(rows.Take(page.Size).Select(r => new ColdChainExcursion
            {
                StartTime = r.StartedAt.ToTimestamp(),
                LastTime = r.LastAt.ToTimestamp(),
                EndTime = r.EndedAt?.ToTimestamp(),
                PeakTenths = r.PeakTenths,
                AlarmId = r.AlarmId.ToString(),
            }));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }

    private static (DateTimeOffset At, long Sequence) ReadingKey(string key)
    {
        if (key.Length == 0)
            return (DateTimeOffset.MinValue, 0);
        var parts = key.Split('/');
        return parts.Length == 2 && long.TryParse(parts[0], out var ticks) && ticks >= 0 && ticks <= DateTimeOffset.MaxValue.UtcTicks && long.TryParse(parts[1], out var sequence)
            ? (new DateTimeOffset(ticks, TimeSpan.Zero), sequence)
            : throw ApiErrors.Invalid("page_token", "PAGE_TOKEN_MALFORMED", "翻页标记格式不正确", "is no page token");
    }
}
