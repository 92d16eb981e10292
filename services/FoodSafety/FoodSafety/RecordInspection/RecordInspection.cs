using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Core;
using Quzhou.FoodSafety.Core.Inspections;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;
using InspectionResult = Quzhou.FoodSafety.V1.InspectionResult;

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
            var of = await work.Db.Operators.Where(o => o.Id == row.OperatorId).Select(o => new { o.County, o.Kind }).SingleAsync(cancellation);
            row.Findings = findings;

            // Planned by name, it goes by no checklist; from here on its rectification takes the same course.
            row.Case = InspectionDecisions.Plan(id, row.OperatorId, of.Kind, row.Class, row.PlannedOn, []) with
            {
                Stage = rectifyBy is null ? InspectionStage.Closed : InspectionStage.Rectifying,
                Result = (Core.Inspections.InspectionResult)(int)request.Result,
                OnSite = new Act(caller.Officer, work.Today),
                RectifyBy = rectifyBy,
            };
            await work.DoneAsync(FoodWorkKind.Inspection, id, cancellation);
            if (rectifyBy is { } day)
                await work.DueAsync(FoodWorkKind.Recheck, id, of.County, day, cancellation);
            work.Audit("inspection.recorded", row.Id.ToString(), row.Outcome.ToString()!);
            await work.Db.SaveChangesAsync(cancellation);
            return new RecordInspectionResponse { Inspection = row.ToMessage() };
        });
    }
}
