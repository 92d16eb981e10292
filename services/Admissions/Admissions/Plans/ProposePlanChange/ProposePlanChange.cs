using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Exam;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.Common.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Plans;

internal sealed partial class PlanGrpc
{
    private const int MaxChangeReason = 500;
    private const int MaxClasses = 200;

    public override Task<ProposePlanChangeResponse> ProposePlanChange(ProposePlanChangeRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("plan_id", request.PlanId);
        var etag = check.Text("etag", request.Etag, MaxEtag);
        check.Range("classes", request.Classes, 1, MaxClasses);
        check.Range("seats", request.Seats, 1, MaxSeats);
        check.Range("quota_seats", request.QuotaSeats, 0, MaxSeats);
        check.Range("special_talent_seats", request.SpecialTalentSeats, 0, MaxSeats);
        var reason = check.Text("reason", request.Reason, MaxChangeReason);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var (plan, school) = await work.PlanForEditAsync(id, etag, cancellation);
            if (!plan.Approved)
                throw ApiErrors.Precondition("NOT_APPROVED", $"plans/{id}", "计划尚未批准,可直接申报明细", "the plan is not approved yet", "declare");
            if (request.QuotaSeats + request.SpecialTalentSeats > request.Seats || plan.FiguresMessage()?.OutsideSeats > request.Seats)
                throw ApiErrors.Invalid("seats", "LESS_THAN_ITS_PARTS", "招生学生数不得少于指标、特长生及县域外名额", "less than quotas, special talents or seats for other counties");
            if (await work.Db.PlanChanges.AnyAsync(c => c.PlanId == id && c.DecidedAt == null, cancellation))
                throw ApiErrors.Precondition("CHANGE_OPEN", $"plans/{id}", "该计划已有待批准的调整", "a change of the plan waits for a decision", "decide");
            await work.ShareYearAsync(plan.Year, cancellation);
            var row = new PlanChangeRow
            {
                Id = Guid.CreateVersion7(work.Now),
                PlanId = id,
                Classes = request.Classes,
                Seats = request.Seats,
                QuotaSeats = request.QuotaSeats,
                SpecialTalentSeats = request.SpecialTalentSeats,
                Reason = reason,
                ProposedBy = caller.Officer,
                ProposedAt = work.Now,
                State = PlanChangeState.Proposed,
            };
            var (obstacles, sequence) = await work.ObstaclesAsync(row.ToDomain(plan.ToSeatPlan(school)), school, cancellation);
            var response = new ProposePlanChangeResponse { Verdict = obstacles.Count > 0 ? Verdict.Refused : Verdict.Granted, RegisterSequence = sequence };
            response.Basis.AddRange(obstacles.ToBasis());
            work.Audit(obstacles.Count > 0 ? "plan.change-not-proposed" : "plan.change-proposed", id.ToString(), $"{plan.Seats} to {row.Seats} seats, register {sequence}");
            if (obstacles.Count > 0)
                return response;
            work.Db.PlanChanges.Add(row);
            await work.Db.SaveChangesAsync(cancellation);
            response.Change = row.ToMessage();
            return response;
        });
    }
}
