using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Core;
using Quzhou.FoodSafety.Core.Inspections;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety;

internal sealed partial class InspectionGrpc
{
    public override Task<RecordRecheckResponse> RecordRecheck(RecordRecheckRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("inspection_id", request.InspectionId);
        var etag = check.Etag(request.Etag);
        var findings = check.Text("findings", request.Findings, Reading.MaxFindings);
        var rectifyBy = check.OptionalDate("rectify_by", request.RectifyBy);
        check.Require(request.Rectified != rectifyBy is not null, "rectify_by", "RESULT_MISMATCH", "未整改到位时须载明新的整改期限,整改到位时不得载明", "goes with what is not put right, and with nothing else");
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.InspectionAsync(id, etag, cancellation);
            if (row.Case is not { } done)
                throw Refusals.WrongState($"inspections/{id}", "该检查没有待复查的整改", "nothing of the inspection waits for a re-check");
            var rechecked = InspectionDecisions.Recheck(done, new Act(work.Actor.Officer, work.Today), request.Rectified, findings, rectifyBy).Settle($"inspections/{id}");
            row.Case = rechecked.State!;
            if (rectifyBy is { } day)
                await work.DueAsync(FoodWorkKind.Recheck, id, await work.Db.Operators.Where(o => o.Id == row.OperatorId).Select(o => o.County).SingleAsync(cancellation), day, cancellation);
            else
                await work.DoneAsync(FoodWorkKind.Recheck, id, cancellation);
            work.Audit(request.Rectified ? "inspection.rectified" : "inspection.not-rectified", id.ToString(), $"{rechecked.Rule} {rectifyBy:yyyy-MM-dd}");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new RecordRecheckResponse { Inspection = row.ToMessage() };
            response.Basis.AddRange(rechecked.Findings.ToBasis());
            return response;
        });
    }
}
