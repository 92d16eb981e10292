using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Plans;

internal sealed partial class PlanGrpc
{
    public override Task<ListPlanChangesResponse> ListPlanChanges(ListPlanChangesRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("plan_id", request.PlanId);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("plan-changes", request.PageSize, request.PageToken, request.PlanId);
        var after = page.IdKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            if (!await db.Plans.AnyAsync(p => p.Id == id, cancellation))
                throw ApiErrors.NotFound("plan", request.PlanId);
            var rows = await db.PlanChanges.Where(c => c.PlanId == id && c.Id > after).OrderBy(c => c.Id).Take(page.Size + 1).ToListAsync(cancellation);
            var response = new ListPlanChangesResponse();
            response.Changes.AddRange(rows.Take(page.Size).Select(c => c.ToMessage()));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
