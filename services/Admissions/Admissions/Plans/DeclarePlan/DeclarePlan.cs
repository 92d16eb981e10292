using Google.Protobuf;
using Grpc.Core;
using Quzhou.Admissions.Core.Plans;
using Quzhou.Admissions.Exam;
using Quzhou.Admissions.V1;
using Quzhou.Common.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Plans;

internal sealed partial class PlanGrpc
{
    internal const int MaxSeats = 20_000;
    internal const int MaxFigure = 1_000_000;
    internal const int MaxRemarks = 200;

    public override Task<DeclarePlanResponse> DeclarePlan(DeclarePlanRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("plan_id", request.PlanId);
        var etag = check.Text("etag", request.Etag, MaxEtag);
        check.Range("quota_seats", request.QuotaSeats, 0, MaxSeats);
        check.Range("special_talent_seats", request.SpecialTalentSeats, 0, MaxSeats);
        if (check.Present("figures", request.Figures))
            Check(check, request.Figures);
        check.ThrowIfInvalid();
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var (row, school) = await work.PlanForEditAsync(id, etag, cancellation);
            if (row.Approved || row.ToSeatPlan(school).Signatures.Any(s => s.As != Core.Plans.PlanSignatory.School))
                throw ApiErrors.Precondition("SIGNED_ALREADY", $"plans/{id}", "计划已会签,不能修改", "the plan is signed and cannot be changed");
            if (request.QuotaSeats + request.SpecialTalentSeats > row.Seats || request.Figures.OutsideSeats > row.Seats)
                throw ApiErrors.Invalid("quota_seats", "MORE_THAN_SEATS", "指标、特长生及县域外名额不得超过招生学生数", "more than the plan has");
            var (quota, special) = (row.QuotaSeats, row.SpecialTalentSeats);
            (row.QuotaSeats, row.SpecialTalentSeats) = (request.QuotaSeats, request.SpecialTalentSeats);
            var obstacles = SeatPlanDecisions.Obstacles(row.ToSeatPlan(school), school.Name, school.QuotaSchool, ExamYears.GoverningDay(row.Year));
            if (obstacles.Count > 0)
                (row.QuotaSeats, row.SpecialTalentSeats) = (quota, special);
            else
                row.Figures = JsonFormatter.Default.Format(request.Figures);
            work.Audit(obstacles.Count > 0 ? "plan.declaration-refused" : "plan.declared", id.ToString());
            await work.Db.SaveChangesAsync(cancellation);
            var response = new DeclarePlanResponse { Verdict = obstacles.Count > 0 ? Verdict.Refused : Verdict.Granted, Plan = row.ToDeclaration(school) };
            response.Basis.AddRange(obstacles.ToBasis());
            return response;
        });
    }

    private static void Check(RequestChecks check, PlanFigures figures)
    {
        foreach (var (field, value) in new[]
        {
            ("enrolled_students", figures.EnrolledStudents),
            ("teachers", figures.Teachers),
            ("previous_classes", figures.PreviousClasses),
            ("previous_students", figures.PreviousStudents),
            ("graduate_classes", figures.GraduateClasses),
            ("graduate_students", figures.GraduateStudents),
            ("outside_seats", figures.OutsideSeats),
        })
            check.Range($"figures.{field}", value, 0, MaxFigure);
        check.OptionalText("figures.remarks", figures.Remarks, MaxRemarks);
    }
}
