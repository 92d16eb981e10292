using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Core.Plans.Rules;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.Plans;
using Quzhou.Admissions.V1;
using Quzhou.Common.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.Platform.Register;
using Jurisdiction = Quzhou.Admissions.Core.Plans.Jurisdiction;
using PlanSignatory = Quzhou.Admissions.Core.Plans.PlanSignatory;

namespace Quzhou.Admissions;

internal sealed partial class AdmissionsGrpc
{
    private const int MaxClasses = 200;
    private const int MaxSeats = 20_000;

    public override Task<SubmitPlanResponse> SubmitPlan(SubmitPlanRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var schoolId = check.Id("school_id", request.SchoolId);
        check.Range("year", request.Year, FirstYear, LastYear);
        check.Range("classes", request.Classes, 1, MaxClasses);
        check.Range("seats", request.Seats, 1, MaxSeats);
        var reportedOn = check.OptionalDate("reported_on", request.ReportedOn);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var school = await work.Db.Schools.AsNoTracking().SingleOrDefaultAsync(s => s.Id == schoolId, cancellation)
                ?? throw ApiErrors.NotFound("school", request.SchoolId);
            if (await work.Db.Plans.AnyAsync(p => p.SchoolId == schoolId && p.Year == request.Year, cancellation))
                throw ApiErrors.AlreadyExists("plan", $"{request.SchoolId}/{request.Year}");
            var standing = school.OperatorId is null ? null : await work.StandingOfAsync(SubjectId.Parse(school.OperatorId), cancellation);
            var punishment = standing?.Facts();
            var response = new SubmitPlanResponse { RegisterSequence = standing?.RegisterSequence ?? 0 };
            var late = reportedOn is { } day ? PlanReportedOnTime.Check(day) : null;
            if ((SanctionedOperatorFreezesPlan.Check(school.ToDomain(), punishment) ?? late) is { } obstacle)
            {
                response.Verdict = Verdict.Refused;
                response.Basis.Add(obstacle.ToBasis());
                work.Audit("plan.refused", school.Id.ToString(), $"register {response.RegisterSequence}");
                return response;
            }
            var row = new PlanRow
            {
                Id = Guid.CreateVersion7(work.Now),
                SchoolId = schoolId,
                Year = request.Year,
                Classes = request.Classes,
                Seats = request.Seats,
                SubmittedBy = caller.Officer,
                Signatures = SeatPlans.Write(school.Jurisdiction == Jurisdiction.City ? [new(PlanSignatory.School, caller.Officer, reportedOn ?? work.Today)] : []),
            };
            work.Db.Plans.Add(row);
            work.Audit("plan.submitted", row.Id.ToString());
            await work.Db.SaveChangesAsync(cancellation);
            response.Verdict = Verdict.Granted;
            response.Plan = row.ToMessage([]);
            return response;
        });
    }
}
