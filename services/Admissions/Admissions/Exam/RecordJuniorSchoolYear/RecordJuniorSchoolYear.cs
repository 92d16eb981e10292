using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Exam;

internal sealed partial class ExamGrpc
{
    private const int MaxGraduates = 20_000;
    private const int WholePercent = 100;

    public override Task<RecordJuniorSchoolYearResponse> RecordJuniorSchoolYear(RecordJuniorSchoolYearRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("junior_school_id", request.JuniorSchoolId);
        check.Range("year", request.Year, FirstYear, LastYear);
        check.Range("graduates", request.Graduates, 0, MaxGraduates);
        check.Range("registered", request.Registered, 0, Math.Clamp(request.Graduates, 0, MaxGraduates));
        check.Range("compliance_percent", request.CompliancePercent, 0, WholePercent);
        check.ThrowIfInvalid();
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            if (!await work.Db.JuniorSchools.AnyAsync(s => s.Id == id, cancellation))
                throw ApiErrors.NotFound("junior-school", request.JuniorSchoolId);
            await work.Db.Database.ExecuteSqlAsync(
                $"""
                 INSERT INTO junior_school_years (junior_school_id, year, graduates, registered, compliance_percent)
                 VALUES ({id}, {request.Year}, {request.Graduates}, {request.Registered}, {request.CompliancePercent})
                 ON CONFLICT (year, junior_school_id) DO UPDATE SET
                     graduates = EXCLUDED.graduates, registered = EXCLUDED.registered, compliance_percent = EXCLUDED.compliance_percent
                 """,
                cancellation);
            work.Audit("junior-school.year-recorded", id.ToString(), $"{request.Year}");
            return new RecordJuniorSchoolYearResponse { JuniorSchoolId = request.JuniorSchoolId, Year = request.Year };
        });
    }
}
