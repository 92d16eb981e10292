using Grpc.Core;
using Quzhou.HousingFund.Core;
using Quzhou.HousingFund.Core.Tenders;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class TenderGrpc
{
    public override Task<ReplaceWinnerResponse> ReplaceWinner(ReplaceWinnerRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("tender_id", request.TenderId);
        var etag = check.Etag(request.Etag);
        var failedBidId = check.Id("failed_bid_id", request.FailedBidId);
        check.Known("ground", request.Ground);
        check.ThrowIfInvalid();
        return StepAsync(
            request,
            requestId,
            (id, etag),
            context,
            "winner.replaced",
            async (work, row, cancellation) =>
            {
                var barred = await work.BarredAsync(id, cancellation);
                var failed = new FailedWinner(failedBidId, (Core.Tenders.FailureGround)(int)request.Ground, work.Today, work.Actor.Officer);
                row.Signatures = [];
                return TenderDecisions.Replace(row.Case, failed, barred.Keys.ToHashSet(), new Act(work.Actor.Officer, work.Today));
            },
            (step, tender, lines) =>
            {
                var response = new ReplaceWinnerResponse { Verdict = step.Verdict, Tender = tender };
                response.Basis.AddRange(step.Findings.ToBasis());
                response.Lines.AddRange(lines);
                return response;
            });
    }
}
