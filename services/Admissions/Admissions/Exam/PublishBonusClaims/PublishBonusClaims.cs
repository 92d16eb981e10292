using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Exam;

internal sealed partial class ExamGrpc
{
    public override Task<PublishBonusClaimsResponse> PublishBonusClaims(PublishBonusClaimsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        check.Range("year", request.Year, FirstYear, LastYear);
        check.ThrowIfInvalid();
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            (await work.HoldYearAsync(request.Year, cancellation)).RequireOpen();
            var today = work.Today;
            var published = await work.Db.BonusClaims.Where(c => c.Year == request.Year && c.State == BonusState.Verified)
                .ExecuteUpdateAsync(c => c.SetProperty(x => x.State, BonusState.Published).SetProperty(x => x.PublishedOn, today), cancellation);
            work.Audit("bonus-claims.published", request.Year.ToString(), $"{published} claims");
            return new PublishBonusClaimsResponse { Published = published };
        });
    }
}
