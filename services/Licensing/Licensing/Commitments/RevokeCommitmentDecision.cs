using Grpc.Core;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;
using Quzhou.Platform.Enforcement;

namespace Quzhou.Licensing;

internal sealed partial class CommitmentGrpc
{
    public override Task<RevokeCommitmentDecisionResponse> RevokeCommitmentDecision(RevokeCommitmentDecisionRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("application_id", request.ApplicationId);
        var etag = check.Etag(request.Etag);
        var reason = check.Text("reason", request.Reason, Reading.MaxSummary);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.LockedAsync<ApplicationRow>("application", id, etag, cancellation);
            var taken = await work.StepAsync(row, new RevokeDecision(new Act(work.Actor.Officer, work.Today), reason), calendar, cancellation);
            work.Audit("commitment.revoked", row.Id.ToString(), taken.Settled.Rule);
            await work.Db.SaveChangesAsync(cancellation);
            var response = new RevokeCommitmentDecisionResponse { Commitment = row.ToCommitment(calendar) };
            if (taken.Permit is { } permit)
                response.Permit = permit.ToMessage(await work.Db.RestrictionsOnAsync([permit.Id.ToString()], work.Today, cancellation), caller);
            response.Basis.AddRange(taken.Settled.Findings.ToBasis());
            return response;
        });
    }
}
