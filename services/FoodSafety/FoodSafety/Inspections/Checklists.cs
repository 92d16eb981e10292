using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using CoreKind = Quzhou.FoodSafety.Core.Operators.OperatorKind;

namespace Quzhou.FoodSafety;

internal sealed partial class InspectionGrpc
{
    private const int MaxItemText = 300;

    public override Task<PublishChecklistResponse> PublishChecklist(PublishChecklistRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        check.Known("kind", request.Kind);
        var from = check.Date("effective_from", request.EffectiveFrom);
        var source = check.Text("source", request.Source, Reading.MaxReference);
        check.Items("items", request.Items, 1, MaxItems);
        for (var i = 0; i < request.Items.Count; i++)
        {
            check.Text($"items[{i}].text", request.Items[i].Text, MaxItemText);
            check.Require(request.Items[i].Number == i + 1, $"items[{i}].number", "OUT_OF_ORDER", "序号应自1起连续", "items are numbered from 1");
        }
        check.ThrowIfInvalid();
        var kind = (CoreKind)(int)request.Kind;

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            if (from < work.Today)
                throw ApiErrors.Invalid("effective_from", "IN_THE_PAST", "启用日期不得早于今日", "must not be before today");

            // Two lists of one kind take turns: the day of the last one is not to be overtaken.
            await work.Db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({$"checklist/{kind}"}, 0))", cancellation);
            if (await work.Db.Checklists.AnyAsync(c => c.Kind == kind && c.EffectiveFrom >= from, cancellation))
                throw ApiErrors.Invalid("effective_from", "NOT_AFTER_THE_LAST", "启用日期应晚于该业态上一检查表", "must be after the day of the kind's last list");
            var row = new ChecklistRow
            {
                Id = Guid.CreateVersion7(work.Now),
                Kind = kind,
                EffectiveFrom = from,
                Source = source,
                Items = Dossiers.Write(request.Items.Select(i => new StoredChecklistItem(i.Number, i.Text, i.Key)).ToList()),
            };
            work.Db.Checklists.Add(row);
            work.Audit("checklist.published", row.Id.ToString(), $"{kind} from {from:yyyy-MM-dd}, {request.Items.Count} items");
            return new PublishChecklistResponse { Checklist = row.ToMessage() };
        });
    }

    public override Task<GetChecklistResponse> GetChecklist(GetChecklistRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        check.Known("kind", request.Kind);
        var on = check.OptionalDate("on", request.On) ?? time.CityToday();
        check.ThrowIfInvalid();
        var kind = (CoreKind)(int)request.Kind;
        return transactions.ReadAsync(async (db, cancellation) =>
            new GetChecklistResponse { Checklist = (await db.ChecklistAsync(kind, on, cancellation)).ToMessage() }, context.CancellationToken);
    }
}
