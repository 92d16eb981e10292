using Grpc.Core;
using Quzhou.HousingFund.Core;
using Quzhou.HousingFund.Core.Tenders;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class TenderGrpc
{
    public override Task<PublishResultResponse> PublishResult(PublishResultRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("tender_id", request.TenderId);
        var etag = check.Etag(request.Etag);
        check.ThrowIfInvalid();
        return StepAsync(
            request,
            requestId,
            (id, etag),
            context,
            "award.published",
            (work, row, _) => Task.FromResult(TenderDecisions.PublishResult(row.Case, request.FiledWithFinance, new Act(work.Actor.Officer, work.Today))),
            (step, tender, lines) =>
            {
                var response = new PublishResultResponse { Verdict = step.Verdict, Tender = tender };
                response.Basis.AddRange(step.Findings.ToBasis());
                response.Lines.AddRange(lines);
                return response;
            });
    }
}
