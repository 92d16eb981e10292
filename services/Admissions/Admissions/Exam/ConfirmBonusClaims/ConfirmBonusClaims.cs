using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Exam;

internal sealed partial class ExamGrpc
{
    public override Task<ConfirmBonusClaimsResponse> ConfirmBonusClaims(ConfirmBonusClaimsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        check.Range("year", request.Year, FirstYear, LastYear);
        check.ThrowIfInvalid();
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            (await work.HoldYearAsync(request.Year, cancellation)).RequireOpen();
            var confirmed = await work.Db.BonusClaims.Where(c => c.Year == request.Year && c.State == BonusState.Published)
                .ExecuteUpdateAsync(c => c.SetProperty(x => x.State, BonusState.Counted), cancellation);
            var open = await work.Db.BonusClaims.CountAsync(c => c.Year == request.Year && c.State == BonusState.Objected, cancellation);
            work.Audit("bonus-claims.confirmed", request.Year.ToString(), $"{confirmed} claims, {open} with open objections");
            return new ConfirmBonusClaimsResponse { Confirmed = confirmed, OpenObjections = open };
        });
    }
}
