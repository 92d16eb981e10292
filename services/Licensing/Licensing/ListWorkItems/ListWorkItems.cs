using System.Globalization;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Licensing.V1;
using Quzhou.Licensing.Work;
using Quzhou.Platform;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class LicensingGrpc
{
    private const char KeySeparator = '/';

    // Work whose clock stands still comes last.
    private static readonly DateOnly NoDay = DateOnly.MaxValue;

    public override Task<ListWorkItemsResponse> ListWorkItems(ListWorkItemsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var department = check.OptionalText("department", request.Department, MaxName);
        check.Require(Enum.IsDefined(request.Kind), "kind", "UNKNOWN_VALUE", "不是已知的取值", "is no known value");
        check.ThrowIfInvalid();
        var (kind, overdueOnly) = (request.Kind, request.OverdueOnly);
        var page = PageTokens.Read("work", request.PageSize, request.PageToken, $"{department}/{kind}/{overdueOnly}");
        var (afterDay, afterId) = ReadWorkKey(page.Key);
        var today = time.CityToday();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.WorkItems
                .Where(i => i.DoneOn == null && (department == "" || i.Department == department))
                .Where(i => (kind == WorkKind.Unspecified || i.Kind == kind) && (!overdueOnly || i.DueOn < today))
                .Where(i => (i.DueOn ?? NoDay) > afterDay || ((i.DueOn ?? NoDay) == afterDay && i.Id > afterId))
                .OrderBy(i => i.DueOn ?? NoDay).ThenBy(i => i.Id)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var response = new ListWorkItemsResponse();
            response.Items.AddRange(rows.Take(page.Size).Select(i => i.ToMessage(today)));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next($"{rows[page.Size - 1].DueOn ?? NoDay:yyyy-MM-dd}{KeySeparator}{rows[page.Size - 1].Id}");
            return response;
        }, context.CancellationToken);
    }

    private static (DateOnly Day, Guid Id) ReadWorkKey(string key)
    {
        if (key.Length == 0)
            return (DateOnly.MinValue, Guid.Empty);
        var parts = key.Split(KeySeparator);
        return parts.Length == 2
            && DateOnly.TryParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && Guid.TryParse(parts[1], out var id)
            ? (day, id)
            : throw ApiErrors.Invalid("page_token", "PAGE_TOKEN_MALFORMED", "翻页标记格式不正确", "is no page token");
    }
}
