using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.FoodSafety;

/// <summary>Open work of an office, the earliest last day first.</summary>
internal sealed class WorkGrpc(Transactions<FoodSafetyDb> transactions, TimeProvider time) : WorkService.WorkServiceBase
{
    public override Task<ListWorkResponse> ListWork(ListWorkRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var county = check.OptionalText("county", request.County, Reading.MaxPlace);
        if (request.Kind != FoodWorkKind.Unspecified)
            check.Known("kind", request.Kind);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("work", request.PageSize, request.PageToken, $"{county}\n{request.Kind}\n{request.OverdueOnly}");
        var (afterDay, afterId) = page.DayKey();
        var today = time.CityToday();
        var (kind, overdueOnly) = (request.Kind, request.OverdueOnly);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.WorkItems
                .Where(i => i.DoneOn == null && (county == "" || i.County == county) && (kind == FoodWorkKind.Unspecified || i.Kind == kind) && (!overdueOnly || i.DueOn < today))
                .Where(i => i.DueOn > afterDay || (i.DueOn == afterDay && i.Id > afterId))
                .OrderBy(i => i.DueOn).ThenBy(i => i.Id)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var response = new ListWorkResponse();
            response.Items.AddRange(rows.Take(page.Size).Select(i => new FoodWorkItem
            {
                WorkId = i.Id.ToString(),
                Kind = i.Kind,
                TargetId = i.TargetId.ToString(),
                County = i.County,
                DueOn = i.DueOn.ToMessage(),
                Overdue = i.DueOn < today,
                Warned = i.WarnedAt is not null,
            }));
            if (rows.Count > page.Size)
                response.NextPageToken = page.NextDay(rows[page.Size - 1].DueOn, rows[page.Size - 1].Id);
            return response;
        }, context.CancellationToken);
    }
}
