using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Core.Plans;
using Quzhou.Admissions.Exam;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.Plans;
using Quzhou.Admissions.V1;
using Quzhou.Common.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.Platform.Register;
using Jurisdiction = Quzhou.Admissions.Core.Plans.Jurisdiction;
using PlanSignatory = Quzhou.Admissions.Core.Plans.PlanSignatory;
using PlanSignature = Quzhou.Admissions.Core.Plans.PlanSignature;

namespace Quzhou.Admissions;

internal sealed partial class AdmissionsGrpc
{
    public override Task<ApprovePlanResponse> ApprovePlan(ApprovePlanRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("plan_id", request.PlanId);
        var etag = check.Text("etag", request.Etag, MaxEtag);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.Db.Plans.FromSql($"SELECT *, xmin FROM plans WHERE id = {id} FOR UPDATE").SingleOrDefaultAsync(cancellation)
                ?? throw ApiErrors.NotFound("plan", request.PlanId);
            if (row.Version.ToString() != etag)
                throw ApiErrors.EtagMismatch("plan", request.PlanId);
            var school = await work.Db.Schools.AsNoTracking().SingleAsync(s => s.Id == row.SchoolId, cancellation);
            var standing = school.OperatorId is null ? null : await work.StandingOfAsync(SubjectId.Parse(school.OperatorId), cancellation);
            var punishment = standing?.Facts();

            var (plan, findings, error) = PlanDecisions.Approve(row.ToDomain(), school.ToDomain(), caller.Officer, punishment);
            if (error is { } wrong)
                throw ErrorOf(wrong, row.Id);
            if (plan is not null)
                findings = SignForTheCity(row, school, caller.Officer, work.Today);
            var granted = plan is not null && (row.Approved || findings.Count == 0);
            work.Audit(!granted ? "plan.approval-refused" : "plan.approved", row.Id.ToString(), $"register {standing?.RegisterSequence ?? 0}");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new ApprovePlanResponse
            {
                Verdict = granted ? Verdict.Granted : Verdict.Refused, Plan = row.ToMessage([]), RegisterSequence = standing?.RegisterSequence ?? 0,
            };
            response.Basis.AddRange(findings.ToBasis());
            return response;
        });
    }

    /// <summary>The signature of the city's education bureau, which for a school of the city is the last one.</summary>
    private static IReadOnlyList<Finding> SignForTheCity(PlanRow row, SchoolRow school, string officer, DateOnly today)
    {
        var plan = row.ToSeatPlan(school);
        if (school.Jurisdiction == Jurisdiction.City && plan.Signatures.Count == 0)
            plan = plan with { Signatures = [new(PlanSignatory.School, row.SubmittedBy, today)] };
        var obstacles = SeatPlanDecisions.Obstacles(plan, school.Name, school.QuotaSchool, ExamYears.GoverningDay(row.Year));
        if (obstacles.Count > 0)
            return obstacles;
        var (signed, findings, error) = SeatPlanDecisions.Sign(plan, new PlanSignature(PlanSignatory.CityEducation, officer, today));
        if (error is { } wrong)
            throw SeatPlans.ErrorOf(wrong, row.Id);
        row.Signatures = SeatPlans.Write(signed!.Signatures);
        if (SeatPlanDecisions.StageOf(signed) == PlanStage.Approved)
            (row.Approved, row.ApprovedBy) = (true, officer);
        return findings;
    }

    private static RpcException ErrorOf(ApprovalError error, Guid id) => error == ApprovalError.FourEyes
        ? ApiErrors.Precondition("FOUR_EYES", $"plans/{id}", "申报与批准须由不同人员办理", "submitted and approved by the same officer", "another-officer")
        : ApiErrors.Precondition("WRONG_STATE", $"plans/{id}", "招生计划已批准", "the plan is approved already");
}
