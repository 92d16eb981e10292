using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Plans;

internal sealed partial class PlanGrpc
{
    public override Task<ListQuotasResponse> ListQuotas(ListQuotasRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("plan_id", request.PlanId);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("quotas", request.PageSize, request.PageToken, request.PlanId);
        var after = page.IdKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            if (!await db.Plans.AnyAsync(p => p.Id == id, cancellation))
                throw ApiErrors.NotFound("plan", request.PlanId);
            var rows = await (
                from quota in db.Quotas
                join school in db.JuniorSchools on quota.JuniorSchoolId equals school.Id
                where quota.PlanId == id && quota.JuniorSchoolId > after
                orderby quota.JuniorSchoolId
                select new { school.Id, school.Name, quota.Seats }).Take(page.Size + 1).ToListAsync(cancellation);
            var response = new ListQuotasResponse();
            response.Quotas.AddRange(rows.Take(page.Size).Select(r => new Quota { JuniorSchoolId = r.Id.ToString(), JuniorSchool = r.Name, Seats = r.Seats }));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
