using Grpc.Core;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety;

internal sealed partial class FoodSafetyGrpc
{
    private const int MaxFindings = 2000;

    public override Task<RecordInspectionResponse> RecordInspection(RecordInspectionRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("inspection_id", request.InspectionId);
        var etag = check.Text("etag", request.Etag, MaxEtag);
        check.Known("result", request.Result);
        var findings = check.Text("findings", request.Findings, MaxFindings);
        var rectifyBy = check.OptionalDate("rectify_by", request.RectifyBy);
        check.Require(
            request.Result == InspectionResult.Rectify == rectifyBy is not null, "rectify_by", "RESULT_MISMATCH", "限期整改须载明整改期限,其他结果不得载明", "goes with result RECTIFY, and with no other");
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            if (rectifyBy <= work.Today)
                throw ApiErrors.Invalid("rectify_by", "NOT_IN_THE_FUTURE", "整改期限应晚于今日", "must be after today");
            var row = await work.InspectionAsync(id, etag, cancellation);
            if (row.Outcome is not null)
                throw ApiErrors.Precondition("WRONG_STATE", $"inspections/{id}", "该检查已有结果", "the inspection has a result already");
            (row.Outcome, row.Findings, row.RectifyBy, row.InspectedOn, row.Inspector) =
                ((InspectionOutcome)(int)request.Result, findings, rectifyBy, work.Today, caller.Officer);
            work.Audit("inspection.recorded", row.Id.ToString(), row.Outcome.ToString()!);
            await work.Db.SaveChangesAsync(cancellation);
            return new RecordInspectionResponse { Inspection = row.ToMessage() };
        });
    }
}
