using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;
using TemperatureLimit = Quzhou.FoodSafety.V1.TemperatureLimit;

namespace Quzhou.FoodSafety.Alarms.ColdChain;

internal sealed partial class ColdChainGrpc
{
    private const int MaxSource = 200;
    private const int MaxMinutes = 1440;

    /// <summary>Records a limit (登记温度限值): what is on record is never changed, only followed.</summary>
    public override Task<RecordTemperatureLimitResponse> RecordTemperatureLimit(RecordTemperatureLimitRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var limit = request.Limit ?? new TemperatureLimit();
        var from = DateOnly.MinValue;
        if (check.Present("limit", request.Limit))
        {
            check.Text("limit.product", limit.Product, TemperatureLimitRow.MaxProduct);
            from = check.Date("limit.effective_from", limit.EffectiveFrom);
            check.Range("limit.min_tenths", limit.MinTenths, -ReadingFaults.FarthestTenths, ReadingFaults.FarthestTenths);
            check.Range("limit.max_tenths", limit.MaxTenths, -ReadingFaults.FarthestTenths, ReadingFaults.FarthestTenths);
            check.Require(limit.MinTenths <= limit.MaxTenths, "limit.max_tenths", "BELOW_MIN", "上限不得低于下限", "must not be below the lowest");
            check.Range("limit.minutes", limit.Minutes, 0, MaxMinutes);
            check.Text("limit.source", limit.Source, MaxSource);
        }
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            if (from < work.Today)
                throw ApiErrors.Invalid("limit.effective_from", "IN_THE_PAST", "起始日不得早于今日", "must not be before today");
            if (await work.Db.TemperatureLimits.AnyAsync(r => r.Product == limit.Product && r.EffectiveFrom == from, cancellation))
                throw ApiErrors.AlreadyExists("temperature_limit", $"{limit.Product}@{from:yyyy-MM-dd}");
            var row = new TemperatureLimitRow
            {
                Product = limit.Product,
                EffectiveFrom = from,
                MinTenths = limit.MinTenths,
                MaxTenths = limit.MaxTenths,
                Minutes = limit.Minutes,
                Source = limit.Source,
                RecordedBy = caller.Officer,
            };
            work.Db.TemperatureLimits.Add(row);
            work.Audit("temperature_limit.recorded", row.ToDomain().Describe());
            return new RecordTemperatureLimitResponse { Limit = ToMessage(row) };
        });
    }

    public override Task<ListTemperatureLimitsResponse> ListTemperatureLimits(ListTemperatureLimitsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        check.OptionalText("product", request.Product, TemperatureLimitRow.MaxProduct);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("temperature-limits", request.PageSize, request.PageToken, request.Product);
        var (product, day) = LimitKey(page.Key);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.TemperatureLimits
                .Where(r => request.Product.Length == 0 || r.Product == request.Product)
                .Where(r => r.Product.CompareTo(product) > 0 || (r.Product == product && r.EffectiveFrom > day))
                .OrderBy(r => r.Product).ThenBy(r => r.EffectiveFrom).Take(page.Size + 1).ToListAsync(cancellation);
            var response = new ListTemperatureLimitsResponse();
            response.Limits.AddRange(rows.Take(page.Size).Select(ToMessage));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next($"{rows[page.Size - 1].EffectiveFrom.DayNumber}/{rows[page.Size - 1].Product}");
            return response;
        }, context.CancellationToken);
    }

    private static (string Product, DateOnly Day) LimitKey(string key)
    {
        if (key.Length == 0)
            return ("", DateOnly.MinValue);
        var stroke = key.IndexOf('/', StringComparison.Ordinal);
        return stroke > 0 && int.TryParse(key[..stroke], out var day) && day >= 0 && day <= DateOnly.MaxValue.DayNumber
            ? (key[(stroke + 1)..], DateOnly.FromDayNumber(day))
            : throw ApiErrors.Invalid("page_token", "PAGE_TOKEN_MALFORMED", "翻页标记格式不正确", "is no page token");
    }

    private static TemperatureLimit ToMessage(TemperatureLimitRow row) => new()
    {
        Product = row.Product, EffectiveFrom = row.EffectiveFrom.ToMessage(), MinTenths = row.MinTenths, MaxTenths = row.MaxTenths, Minutes = row.Minutes, Source = row.Source,
    };
}
