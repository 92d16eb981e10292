using Grpc.Core;
using Quzhou.HousingFund.Core;
using Quzhou.HousingFund.Core.Monitoring;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class SupervisionGrpc
{
    public override Task<ConfirmRectificationResponse> ConfirmRectification(ConfirmRectificationRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("hindrance_id", request.HindranceId);
        var etag = check.Etag(request.Etag);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.LockedAsync<HindranceRow>("hindrance", id, etag, cancellation);
            var rectified = HindranceDecisions.Rectify(row.Case, new Act(work.Actor.Officer, work.Today)).Settle($"hindrances/{id}");
            row.Case = rectified.State;
            await work.DoneAsync(WorkKind.Rectification, id, cancellation);
            work.Audit("rectification.confirmed", id.ToString(), rectified.Rule);
            await work.Db.SaveChangesAsync(cancellation);
            var response = new ConfirmRectificationResponse { Verdict = rectified.Verdict, Hindrance = row.ToMessage(caller) };
            response.Basis.AddRange(rectified.Findings.ToBasis());
            return response;
        });
    }
}
