using Grpc.Core;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class CommitmentGrpc
{
    public override Task<RecordFalseCommitmentResponse> RecordFalseCommitment(RecordFalseCommitmentRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("application_id", request.ApplicationId);
        var etag = check.Etag(request.Etag);
        var evidence = check.Text("evidence", request.Evidence, Reading.MaxReference);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.LockedAsync<ApplicationRow>("application", id, etag, cancellation);
            var taken = await work.StepAsync(row, new FindCommitmentFalse(new Act(work.Actor.Officer, work.Today), evidence), calendar, cancellation);
            work.Audit("commitment.found-false", row.Id.ToString(), $"{taken.Settled.Rule}, evidence {evidence}");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new RecordFalseCommitmentResponse { Verdict = taken.Settled.Verdict, Commitment = row.ToCommitment(calendar) };
            response.Basis.AddRange(taken.Settled.Findings.ToBasis());
            return response;
        });
    }
}
