using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.Core;
using Quzhou.HousingFund.Core.Withdrawals;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class WithdrawalGrpc
{
    public override Task<CancelPurchaseResponse> CancelPurchase(CancelPurchaseRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("purchase_id", request.PurchaseId);
        var etag = check.Etag(request.Etag);
        var cancelledOn = check.Date("cancelled_on", request.CancelledOn);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var projectId = await work.Db.Purchases.Where(p => p.Id == id).Select(p => (Guid?)p.ProjectId).SingleOrDefaultAsync(cancellation)
                ?? throw ApiErrors.NotFound("purchase", request.PurchaseId);
            (await work.ProjectAsync(projectId, cancellation)).EnsureOwn(caller);
            cancelledOn.NotAfter(work.Today, "cancelled_on");
            var row = await work.LockedAsync<PurchaseRow>("purchase", id, etag, cancellation);
            if (row.CancelledOn is not null)
                throw ApiErrors.Precondition("WRONG_STATE", $"purchases/{id}", "该合同已取消", "the contract is cancelled already");
            row.CancelledOn = cancelledOn;
            var response = new CancelPurchaseResponse();
            var paid = await work.Db.Withdrawals.SingleOrDefaultAsync(w => w.PurchaseId == id && w.Stage == WithdrawalStage.Paid, cancellation);
            if (paid is not null)
            {
                var recovery = WithdrawalDecisions.CancelContract(paid.Case, cancelledOn, new Act(work.Actor.Officer, work.Today)).Settle($"withdrawals/{paid.Id}");
                paid.Case = recovery.State;
                response.Basis.AddRange(recovery.Findings.ToBasis());
                work.Audit("recovery.due", paid.Id.ToString(), $"{recovery.State.OwedFen} fen, {recovery.Rule}");
            }
            work.Audit("purchase.cancelled", id.ToString());
            await work.Db.SaveChangesAsync(cancellation);
            response.Purchase = row.ToMessage(caller);
            response.Recovery = paid?.ToMessage(caller);
            return response;
        });
    }
}
