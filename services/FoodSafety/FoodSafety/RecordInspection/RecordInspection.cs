using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety;

internal sealed partial class FoodSafetyGrpc
{
    public override Task<RecordInspectionResponse> RecordInspection(RecordInspectionRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("inspection_id", request.InspectionId);
        var etag = check.Text("etag", request.Etag, MaxEtag);
        check.Known("result", request.Result);
        var findings = check.Text("findings", request.Findings, Reading.MaxFindings);
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
                throw Refusals.WrongState($"inspections/{id}", "该检查已有结果", "the inspection has a result already", "RecordRecheck");
            if (row.RoundId is not null)
                throw Refusals.WrongState($"inspections/{id}", "随机抽取的检查须逐项记录", "an inspection that was drawn is recorded item by item", "RecordOnSite");
            var county = await work.Db.Operators.Where(o => o.Id == row.OperatorId).Select(o => o.County).SingleAsync(cancellation);
            (row.Outcome, row.Findings, row.RectifyBy, row.InspectedOn, row.Inspector) =
                ((InspectionOutcome)(int)request.Result, findings, rectifyBy, work.Today, caller.Officer);
            await work.DoneAsync(FoodWorkKind.Inspection, id, cancellation);
            if (rectifyBy is { } day)
                await work.DueAsync(FoodWorkKind.Recheck, id, county, day, cancellation);
            work.Audit("inspection.recorded", row.Id.ToString(), row.Outcome.ToString()!);
            await work.Db.SaveChangesAsync(cancellation);
            return new RecordInspectionResponse { Inspection = row.ToMessage() };
        });
    }
}
