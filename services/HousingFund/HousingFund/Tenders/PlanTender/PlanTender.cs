using Grpc.Core;
using Quzhou.HousingFund.Core;
using Quzhou.HousingFund.Core.Tenders;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class TenderGrpc
{
    public override Task<PlanTenderResponse> PlanTender(PlanTenderRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        check.Yuan("amount_fen", request.AmountFen);
        check.Range("months", request.Months, 1, MaxMonths);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var id = Guid.CreateVersion7(work.Now);
            var planned = TenderDecisions.Plan(id, new TenderPlan(request.AmountFen, request.Months), new Act(work.Actor.Officer, work.Today)).Settle($"tenders/{id}");
            var row = new TenderRow { Id = id, AmountFen = request.AmountFen, Months = request.Months, Case = planned.State };
            work.Db.Tenders.Add(row);
            work.Audit("tender.planned", id.ToString(), $"{request.AmountFen} fen");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new PlanTenderResponse { Verdict = planned.Verdict, Tender = row.ToStatus() };
            response.Basis.AddRange(planned.Findings.ToBasis());
            return response;
        });
    }
}
