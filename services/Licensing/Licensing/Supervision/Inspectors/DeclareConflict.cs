using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class SupervisionGrpc
{
    private const string ClerkRole = "supervision.clerk";

    public override Task<DeclareConflictResponse> DeclareConflict(DeclareConflictRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var officer = check.Officer("inspector", request.Inspector);
        var key = check.Id("subject_key", request.SubjectKey);
        var reason = check.Text("reason", request.Reason, Reading.MaxSummary);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        if (caller.Officer != officer && !caller.Roles.Contains(ClerkRole))
            throw ApiErrors.Denied("NOT_YOURSELF", "检查人员只能申报本人的回避事项", "an inspector declares only their own conflicts");

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var subject = await work.SupervisedAsync(key, SupervisedKind.Unspecified, cancellation);
            var row = await work.InspectorAsync(officer, cancellation);
            if (!await work.Db.Set<ConflictRow>().AnyAsync(c => c.Agency == row.Agency && c.Officer == officer && c.SubjectKey == key, cancellation))
            {
                work.Db.Add(new ConflictRow
                {
                    Agency = row.Agency, Officer = officer, SubjectKey = subject.Id, Reason = reason, DeclaredOn = work.Today, DeclaredBy = caller.Officer,
                });
                work.Audit("inspector.conflict-declared", row.Id.ToString(), key.ToString());
                await work.Db.SaveChangesAsync(cancellation);
            }
            return new DeclareConflictResponse { Inspector = await row.ToMessageAsync(work.Db, cancellation) };
        });
    }
}
