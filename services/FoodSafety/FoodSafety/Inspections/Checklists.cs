using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Core.Inspections;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using CoreItem = Quzhou.FoodSafety.Core.Inspections.ChecklistItem;
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
            // Two lists of one kind take turns: the day of the last one is not to be overtaken.
            await work.Db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({$"checklist/{kind}"}, 0))", cancellation);
            var published = await work.Db.Checklists.AsNoTracking().Where(c => c.Kind == kind).ToListAsync(cancellation);
            var id = Guid.CreateVersion7(work.Now);
            var list = Checklists.Publish(
                id, [.. published.Select(c => c.ToCore())], kind, from, source, [.. request.Items.Select(i => new CoreItem(i.Number, i.Text, i.Key))], work.Today).Settle($"checklists/{kind}").State!;
            var row = new ChecklistRow { Id = id, Kind = kind, Version = list.Version, EffectiveFrom = from, Source = source, Items = Dossiers.Write(list.Items) };
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
