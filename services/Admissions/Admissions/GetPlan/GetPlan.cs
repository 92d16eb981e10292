using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Enforcement;

namespace Quzhou.Admissions;

internal sealed partial class AdmissionsGrpc
{
    public override Task<GetPlanResponse> GetPlan(GetPlanRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("plan_id", request.PlanId);
        check.ThrowIfInvalid();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var row = await db.Plans.SingleOrDefaultAsync(r => r.Id == id, cancellation) ?? throw ApiErrors.NotFound("plan", request.PlanId);
            return new GetPlanResponse { Plan = row.ToMessage(await db.RestrictionsOnAsync([id.ToString()], time.CityToday(), cancellation)) };
        }, context.CancellationToken);
    }
}
