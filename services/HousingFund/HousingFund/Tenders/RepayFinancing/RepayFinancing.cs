using Grpc.Core;
using Quzhou.HousingFund.Core;
using Quzhou.HousingFund.Core.Tenders;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class TenderGrpc
{
    public override Task<RepayFinancingResponse> RepayFinancing(RepayFinancingRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("tender_id", request.TenderId);
        var etag = check.Etag(request.Etag);
        var bidId = check.Id("bid_id", request.BidId);
        check.Known("reason", request.Reason);
        var amount = check.Money("amount_fen", request.AmountFen, 1, Reading.MaxFen);
        check.ThrowIfInvalid();
        return StepAsync(
            request,
            requestId,
            (id, etag),
            context,
            "financing.repaid",
            (work, row, _) => Task.FromResult(TenderDecisions.RepayEarly(
                row.Case,
                new EarlyRepayment(bidId, (Core.Tenders.Rules.EarlyRepaymentReason)(int)request.Reason, amount, new Act(work.Actor.Officer, work.Today)))),
            (step, tender, lines) =>
            {
                var response = new RepayFinancingResponse { Verdict = step.Verdict, Tender = tender };
                response.Basis.AddRange(step.Findings.ToBasis());
                response.Lines.AddRange(lines);
                return response;
            });
    }
}
