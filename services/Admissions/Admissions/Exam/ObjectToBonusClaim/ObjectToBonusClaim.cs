using Grpc.Core;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Exam;

internal sealed partial class ExamGrpc
{
    public override Task<ObjectToBonusClaimResponse> ObjectToBonusClaim(ObjectToBonusClaimRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("claim_id", request.ClaimId);
        var etag = check.Text("etag", request.Etag, MaxEtag);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await ClaimAsync(work.Db, id, etag, cancellation);
            (await work.HoldYearAsync(row.Year, cancellation)).RequireOpen();
            if (row.State != (request.Settled ? BonusState.Objected : BonusState.Published))
                throw WrongState(row);
            row.State = request.Settled ? BonusState.Published : BonusState.Objected;
            work.Audit(request.Settled ? "bonus-claim.objection-settled" : "bonus-claim.objected", id.ToString());
            await work.Db.SaveChangesAsync(cancellation);
            return new ObjectToBonusClaimResponse { Claim = await ClaimMessageAsync(work.Db, row, caller, cancellation) };
        });
    }
}
