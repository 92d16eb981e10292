using Grpc.Core;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety.Alarms.Sentinel;

internal sealed partial class SentinelGrpc
{
    public override Task<WithdrawCaseResponse> WithdrawCase(WithdrawCaseRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("case_id", request.CaseId);
        var etag = check.Text("etag", request.Etag, MaxEtag);
        var reason = check.TextWithoutNumbers("reason", request.Reason, MaxReason);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.CaseAsync(id, cancellation);
            MustOwn(row, caller);
            MustStand(row, etag);
            var (keys, onset) = (row.Keys(), row.OnsetOn);
            (row.Withdrawn, row.WithdrawnFor) = (true, reason);
            work.Audit("case.withdrawn", row.Id.ToString());
            await work.AssessAsync(row, keys, onset, cancellation);
            return new WithdrawCaseResponse { Case = row.ToMessage(caller) };
        });
    }
}
