using Grpc.Core;
using Quzhou.Law;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;
using Quzhou.Platform.Register;

namespace Quzhou.Licensing;

internal sealed partial class SupervisionGrpc
{
    public override Task<RemoveSubjectResponse> RemoveSubject(RemoveSubjectRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var key = check.Id("subject_key", request.SubjectKey);
        var reason = check.Text("reason", request.Reason, Reading.MaxSummary);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.SupervisedAsync(key, SupervisedKind.Unspecified, cancellation);
            (row.RemovedOn, row.RemovalReason) = (work.Today, reason);
            work.Audit("subject.removed", key.ToString());
            await work.Db.SaveChangesAsync(cancellation);
            var standing = await work.Db.StandingOfAsync(SubjectId.Parse(row.SubjectId), work.Today, cancellation);
            return new RemoveSubjectResponse { Subject = row.ToMessage(standing.Facts(), caller) };
        });
    }
}
