using Grpc.Core;
using Quzhou.HousingFund.Core;
using Quzhou.HousingFund.Core.Tenders;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class TenderGrpc
{
    public override Task<ApproveTenderPlanResponse> ApproveTenderPlan(ApproveTenderPlanRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("tender_id", request.TenderId);
        var etag = check.Etag(request.Etag);
        var leadership = Read(check, "leadership", request.Leadership);
        check.ThrowIfInvalid();
        return StepAsync(
            request,
            requestId,
            (id, etag),
            context,
            "tender.plan-approved",
            (work, row, _) => Task.FromResult(TenderDecisions.Approve(row.Case, leadership, new Act(work.Actor.Officer, work.Today))),
            (step, tender, lines) =>
            {
                var response = new ApproveTenderPlanResponse { Verdict = step.Verdict, Tender = tender };
                response.Basis.AddRange(step.Findings.ToBasis());
                return response;
            });
    }
}
