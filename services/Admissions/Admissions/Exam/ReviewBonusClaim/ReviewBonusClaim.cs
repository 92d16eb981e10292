using Grpc.Core;
using Quzhou.Admissions.Core.Examination.Rules;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Exam;

internal sealed partial class ExamGrpc
{
    public override Task<ReviewBonusClaimResponse> ReviewBonusClaim(ReviewBonusClaimRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("claim_id", request.ClaimId);
        var etag = check.Text("etag", request.Etag, MaxEtag);
        var reviewedOn = check.OptionalDate("reviewed_on", request.ReviewedOn);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await ClaimAsync(work.Db, id, etag, cancellation);
            (await work.HoldYearAsync(row.Year, cancellation)).RequireOpen();
            if (row.State != BonusState.Filed)
                throw WrongState(row);
            if (row.FiledBy == caller.Officer)
                throw ApiErrors.Precondition("FOUR_EYES", $"bonus-claims/{id}", "受理与审核须由不同人员办理", "filed and reviewed by the same officer", "another-officer");
            if (reviewedOn > work.Today)
                throw ApiErrors.Invalid("reviewed_on", "IN_THE_FUTURE", "审核日期不得晚于今天", "must not be after today");
            var late = reviewedOn is { } day ? BonusCounts.Late(await work.Db.OfDistrictAsync(row.RegistrationId, cancellation), day) : null;
            (row.State, row.ReviewedBy) = (request.Verified ? BonusState.Verified : BonusState.Refused, caller.Officer);
            work.Audit(request.Verified ? "bonus-claim.verified" : "bonus-claim.refused", id.ToString(), late is null ? "" : "late");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new ReviewBonusClaimResponse { Claim = await ClaimMessageAsync(work.Db, row, caller, cancellation) };
            if (late is not null)
                response.Basis.Add(late.ToBasis());
            return response;
        });
    }
}
