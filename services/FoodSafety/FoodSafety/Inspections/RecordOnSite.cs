using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Core.Supervision.Rules;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.FoodSafety;

internal sealed partial class InspectionGrpc
{
    public override Task<RecordOnSiteResponse> RecordOnSite(RecordOnSiteRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("inspection_id", request.InspectionId);
        var etag = check.Etag(request.Etag);
        var items = Items(check, request.Items);
        var second = check.Officer("second_inspector", request.SecondInspector);
        var rectifyBy = check.OptionalDate("rectify_by", request.RectifyBy);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            rectifyBy?.AfterToday(work.Today, "rectify_by");
            var row = await work.InspectionAsync(id, etag, cancellation);
            if (row.Outcome is not null || row.RoundId is null)
                throw Refusals.WrongState($"inspections/{id}", "该检查已有结果或并非随机抽取", "the inspection has a result already or was not drawn", "RecordRecheck", "RecordInspection");
            MustBeDrawn(row, caller.Officer, second);
            var of = await work.OperatorAsync(row.OperatorId, cancellation);
            var checklist = await work.Db.ChecklistAsync(of.Kind, work.Today, cancellation);
            var listed = checklist.ReadItems();
            MustAnswerAll(listed, items);
            var result = OnSiteResult.Of([.. items.Select(i => new Core.Supervision.CheckedItem(i.Number, listed[i.Number - 1].Key, (Core.Supervision.ItemFinding)(int)i.Finding))]);
            if (result.Outcome == Core.Supervision.OnSiteOutcome.Rectify != rectifyBy is not null)
                throw ApiErrors.Invalid("rectify_by", "RESULT_MISMATCH", "结果为限期整改时须载明整改期限,其他结果不得载明", "goes with the result RECTIFY, and with no other");

            (row.Outcome, row.InspectedOn, row.Inspector, row.RectifyBy) = ((InspectionOutcome)(int)result.Outcome, work.Today, caller.Officer, rectifyBy);
            (row.ChecklistId, row.Items, row.ResultBasis) = (checklist.Id, Dossiers.Write(items), StoredBasis.Write([result.Basis]));
            row.Findings = string.Join(';', items.Where(i => i.Note.Length > 0).Select(i => $"{i.Number} {i.Note}")) is var notes && notes.Length > Reading.MaxFindings ? notes[..Reading.MaxFindings] : notes;
            await work.DoneAsync(FoodWorkKind.Inspection, id, cancellation);
            if (rectifyBy is { } day)
                await work.DueAsync(FoodWorkKind.Recheck, id, of.County, day, cancellation);
            work.Audit("inspection.recorded", id.ToString(), $"{row.Outcome}, with {second}");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new RecordOnSiteResponse { Inspection = row.ToMessage() };
            response.Basis.Add(result.Basis.ToBasis());
            return response;
        });
    }

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
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            rectifyBy?.AfterToday(work.Today, "rectify_by");
            var row = await work.InspectionAsync(id, etag, cancellation);
            if (row.Outcome != InspectionOutcome.Rectify || row.Rectified == true)
                throw Refusals.WrongState($"inspections/{id}", "该检查没有待复查的整改", "nothing of the inspection waits for a re-check");
            if (row.RoundId is not null && !row.Inspectors.Contains(caller.Officer))
                throw NotDrawn(id);
            (row.RecheckedOn, row.Rectified, row.RecheckFindings, row.RecheckedBy) = (work.Today, request.Rectified, findings, caller.Officer);
            await RescheduleAsync(work, row, rectifyBy, cancellation);
            work.Audit(request.Rectified ? "inspection.rectified" : "inspection.not-rectified", id.ToString(), $"{rectifyBy:yyyy-MM-dd}");
            await work.Db.SaveChangesAsync(cancellation);
            return new RecordRecheckResponse { Inspection = row.ToMessage() };
        });
    }

    private static async Task RescheduleAsync(Work<FoodSafetyDb> work, InspectionRow row, DateOnly? rectifyBy, CancellationToken cancellation)
    {
        if (rectifyBy is not { } day)
        {
            await work.DoneAsync(FoodWorkKind.Recheck, row.Id, cancellation);
            return;
        }
        row.RectifyBy = day;
        var county = await work.Db.Operators.Where(o => o.Id == row.OperatorId).Select(o => o.County).SingleAsync(cancellation);
        await work.DueAsync(FoodWorkKind.Recheck, row.Id, county, day, cancellation);
    }

    private static List<StoredItemResult> Items(RequestChecks check, IReadOnlyList<ItemResult> items)
    {
        check.Items("items", items, 1, MaxItems);
        for (var i = 0; i < items.Count; i++)
        {
            check.Known($"items[{i}].finding", items[i].Finding);
            check.OptionalText($"items[{i}].note", items[i].Note, Reading.MaxReason);
            check.Require(items[i].Finding != ItemFinding.Fails || items[i].Note.Length > 0, $"items[{i}].note", "REQUIRED", "不符合项须说明情况", "is required for an item that fails");
        }
        return [.. items.Select(i => new StoredItemResult(i.Number, i.Finding, i.Note)).OrderBy(i => i.Number)];
    }

    private static void MustAnswerAll(IReadOnlyList<StoredChecklistItem> listed, List<StoredItemResult> items)
    {
        if (!items.Select(i => i.Number).SequenceEqual(listed.Select(i => i.Number)))
            throw ApiErrors.Invalid("items", "NOT_THE_CHECKLIST", "应逐项填写现行检查表,每项一次", "must answer every item of the checklist in force once");
    }

    private static void MustBeDrawn(InspectionRow row, string first, string second)
    {
        if (first == second)
            throw Refusals.FourEyes($"inspections/{row.Id}");
        if (!row.Inspectors.Contains(first) || !row.Inspectors.Contains(second))
            throw NotDrawn(row.Id);
    }

    private static RpcException NotDrawn(Guid id) => ApiErrors.Precondition(
        "NOT_DRAWN", $"inspections/{id}", "检查人员不是该任务抽取的人员", "the officer was not drawn for this inspection");
}
