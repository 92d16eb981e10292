using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Core.Plans;
using Quzhou.Admissions.Exam;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.Common.V1;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.Admissions.Plans;

internal sealed partial class PlanGrpc
{
    public override Task<DecidePlanChangeResponse> DecidePlanChange(DecidePlanChangeRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("change_id", request.ChangeId);
        var etag = check.Text("etag", request.Etag, MaxEtag);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.Db.PlanChanges.FromSql($"SELECT *, xmin FROM plan_changes WHERE id = {id} FOR UPDATE").SingleOrDefaultAsync(cancellation)
                ?? throw ApiErrors.NotFound("plan-change", request.ChangeId);
            if (row.Version.ToString() != etag)
                throw ApiErrors.EtagMismatch("plan-change", request.ChangeId);
            if (row.State != PlanChangeState.Proposed)
                throw ApiErrors.Precondition("WRONG_STATE", $"plan-changes/{id}", "该调整已审批", $"the change is {row.State}");
            var plan = await work.Db.Plans.FromSql($"SELECT *, xmin FROM plans WHERE id = {row.PlanId} FOR UPDATE").SingleAsync(cancellation);
            var school = await work.Db.Schools.AsNoTracking().SingleAsync(s => s.Id == plan.SchoolId, cancellation);
            var year = await work.HoldYearAsync(plan.Year, cancellation);
            var change = row.ToDomain(plan.ToSeatPlan(school));
            var (findings, error) = PlanChangeDecisions.Approve(change, caller.Officer);
            if (error is not null)
                throw ApiErrors.Precondition("FOUR_EYES", $"plan-changes/{id}", "提出与批准须由不同人员办理", "proposed and decided by the same officer", "another-officer");
            var (obstacles, sequence) = await work.ObstaclesAsync(change, school, cancellation);
            var granted = request.Approved && obstacles.Count == 0;
            if (granted)
                await ApplyAsync(work, plan, row, year, cancellation);
            if (granted || !request.Approved)
                (row.State, row.DecidedBy, row.DecidedAt) = (granted ? PlanChangeState.Approved : PlanChangeState.Refused, caller.Officer, work.Now);
            work.Audit(granted ? "plan.changed" : "plan.change-refused", plan.Id.ToString(), $"change {id}, {change.Before.Seats} to {row.Seats} seats, register {sequence}");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new DecidePlanChangeResponse
            {
                Verdict = granted ? Verdict.Granted : Verdict.Refused, Change = row.ToMessage(), Plan = plan.ToDeclaration(school), RegisterSequence = sequence,
            };
            response.Basis.AddRange((granted ? findings : request.Approved ? obstacles : []).ToBasis());
            return response;
        });
    }

    // Other quota seats are divided anew, which the freeze of the marks closes.
    private static async Task ApplyAsync(Work<AdmissionsDb> work, PlanRow plan, PlanChangeRow change, ExamYearRow year, CancellationToken cancellation)
    {
        if (plan.QuotaSeats != change.QuotaSeats)
        {
            year.RequireOpen();
            await work.Db.Quotas.Where(q => q.PlanId == plan.Id).ExecuteDeleteAsync(cancellation);
        }
        (plan.Classes, plan.Seats, plan.QuotaSeats, plan.SpecialTalentSeats) = (change.Classes, change.Seats, change.QuotaSeats, change.SpecialTalentSeats);
    }
}
