using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;
using CoreKind = Quzhou.FoodSafety.Core.Operators.OperatorKind;

namespace Quzhou.FoodSafety;

internal sealed partial class OperatorGrpc
{
    public override Task<RecordMilestoneResponse> RecordMilestone(RecordMilestoneRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var operatorId = check.Id("operator_id", request.OperatorId);
        check.Known("kind", request.Kind);
        var reachedOn = check.Date("reached_on", request.ReachedOn);
        var evidence = check.Text("evidence", request.Evidence, Reading.MaxReference);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            reachedOn.NotAfter(work.Today, "reached_on");
            var row = await work.OperatorAsync(operatorId, cancellation);
            if (!Fits(request.Kind, row.Kind))
                throw ApiErrors.Invalid("kind", "OTHER_KIND_OF_OPERATOR", "该建设项目不适用于此业态", "is not for this kind of operator");
            if (await work.Db.Milestones.AnyAsync(m => m.OperatorId == operatorId && m.Kind == request.Kind, cancellation))
                throw ApiErrors.AlreadyExists("milestone", $"operators/{operatorId}/{request.Kind}");
            var milestone = new MilestoneRow
            {
                Id = Guid.CreateVersion7(work.Now), OperatorId = operatorId, Kind = request.Kind, ReachedOn = reachedOn, Evidence = evidence, RecordedBy = work.Actor.Officer,
            };
            work.Db.Milestones.Add(milestone);
            work.Audit("milestone.recorded", milestone.Id.ToString(), $"operator {operatorId}, {milestone.Kind}");
            return new RecordMilestoneResponse { Milestone = milestone.ToMessage() };
        });
    }

    public override Task<ConfirmMilestoneResponse> ConfirmMilestone(ConfirmMilestoneRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("milestone_id", request.MilestoneId);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.LockedAsync<MilestoneRow>("milestone", id, cancellation);
            if (row.ConfirmedOn is not null)
                throw Refusals.WrongState($"milestones/{id}", "该达标登记已确认", "the milestone is confirmed already");
            Refusals.MustDiffer(work.Actor.Officer, $"milestones/{id}", row.RecordedBy);
            row.ConfirmedOn = work.Today;
            work.Audit("milestone.confirmed", id.ToString(), $"operator {row.OperatorId}, {row.Kind}");
            return new ConfirmMilestoneResponse { Milestone = row.ToMessage() };
        });
    }

    public override Task<ListMilestonesResponse> ListMilestones(ListMilestonesRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var operatorId = check.Id("operator_id", request.OperatorId);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("milestones", request.PageSize, request.PageToken, $"{operatorId}");
        var after = page.IdKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Milestones.Where(m => m.OperatorId == operatorId && m.Id > after).OrderBy(m => m.Id).Take(page.Size + 1).ToListAsync(cancellation);
            var response = new ListMilestonesResponse();
            response.Milestones.AddRange(rows.Take(page.Size).Select(m => m.ToMessage()));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }

    private static bool Fits(MilestoneKind milestone, CoreKind kind) => milestone switch
    {
        MilestoneKind.BanquetKitchen => kind == CoreKind.FarmKitchen,
        MilestoneKind.RapidTestRoom or MilestoneKind.AssuredMarket => kind == CoreKind.Market,
        MilestoneKind.QualityWorkshop => kind == CoreKind.SmallAndStall,
        _ => true,
    };
}
