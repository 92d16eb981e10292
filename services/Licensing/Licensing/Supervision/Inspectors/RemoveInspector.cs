using Grpc.Core;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class SupervisionGrpc
{
    public override Task<RemoveInspectorResponse> RemoveInspector(RemoveInspectorRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var officer = check.Officer("inspector", request.Inspector);
        var reason = check.Text("reason", request.Reason, Reading.MaxSummary);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.InspectorAsync(officer, cancellation);
            (row.RemovedOn, row.RemovalReason) = (work.Today, reason);
            work.Audit("inspector.removed", row.Id.ToString());
            await work.Db.SaveChangesAsync(cancellation);
            return new RemoveInspectorResponse { Inspector = await row.ToMessageAsync(work.Db, cancellation) };
        });
    }
}
