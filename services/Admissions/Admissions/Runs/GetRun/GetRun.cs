using Grpc.Core;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Runs;

internal sealed partial class AllocationGrpc
{
    public override Task<GetRunResponse> GetRun(GetRunRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("run_id", request.RunId);
        check.ThrowIfInvalid();
        return transactions.ReadAsync(
            async (db, cancellation) => new GetRunResponse { Run = await MessageAsync(db, await RunAsync(db, id, cancellation), cancellation) },
            context.CancellationToken);
    }
}
