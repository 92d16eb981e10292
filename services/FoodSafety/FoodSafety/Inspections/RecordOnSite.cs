using Google.Protobuf.Collections;
using Grpc.Core;
using Quzhou.FoodSafety.Core;
using Quzhou.FoodSafety.Core.Inspections;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using CoreFinding = Quzhou.FoodSafety.Core.Inspections.ItemFinding;
using CoreResult = Quzhou.FoodSafety.Core.Inspections.ItemResult;
using ItemFinding = Quzhou.FoodSafety.V1.ItemFinding;
using ItemResult = Quzhou.FoodSafety.V1.ItemResult;

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

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.InspectionAsync(id, etag, cancellation);
            if (row.Case is not { } planned || row.RoundId is null)
                throw Refusals.WrongState($"inspections/{id}", "该检查并非随机抽取", "the inspection was not drawn", "RecordInspection");
            var of = await work.OperatorAsync(row.OperatorId, cancellation);
            var checklist = (await work.Db.ChecklistAsync(of.Kind, work.Today, cancellation)).ToCore();
            var done = InspectionDecisions.RecordOnSite(planned, checklist, items, [second], new Act(work.Actor.Officer, work.Today), rectifyBy).Settle($"inspections/{id}");
            var response = new RecordOnSiteResponse { Verdict = done.Verdict };
            response.Basis.AddRange(done.Findings.ToBasis());
            if (done.Granted)
            {
                row.Case = done.State!;
                row.ResultBasis = StoredBasis.Write(done.Findings);
                row.Findings = Summary(items);
                await work.DoneAsync(FoodWorkKind.Inspection, id, cancellation);
                if (done.State!.RectifyBy is { } day)
                    await work.DueAsync(FoodWorkKind.Recheck, id, of.County, day, cancellation);
                await work.Db.SaveChangesAsync(cancellation);
            }
            work.Audit(done.Granted ? "inspection.recorded" : "inspection.refused", id.ToString(), $"{row.Outcome}, with {second}, {done.Rule}");
            response.Inspection = row.ToMessage();
            return response;
        });
    }

    private static List<CoreResult> Items(RequestChecks check, RepeatedField<ItemResult> items)
    {
        check.Items("items", items, 1, MaxItems);
        for (var i = 0; i < items.Count; i++)
        {
            check.Known($"items[{i}].finding", items[i].Finding);
            check.OptionalText($"items[{i}].note", items[i].Note, Reading.MaxReason);
            check.Require(items[i].Finding != ItemFinding.Fails || items[i].Note.Length > 0, $"items[{i}].note", "REQUIRED", "不符合项须说明情况", "is required for an item that fails");
        }
        return [.. items.Select(i => new CoreResult(i.Number, (CoreFinding)(int)i.Finding, i.Note))];
    }

    // What the plain list of findings shows; the items have it all.
    private static string Summary(List<CoreResult> items)
    {
        var text = string.Join(';', items.Where(i => i.Note.Length > 0).OrderBy(i => i.Number).Select(i => $"{i.Number} {i.Note}"));
        return text.Length > Reading.MaxFindings ? text[..Reading.MaxFindings] : text;
    }
}
