using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Plans;

internal sealed partial class PlanGrpc
{
    private const int FirstPastYear = 2015;
    private const int MaxTotalTenths = 10_000;

    public override Task<RecordPastLineResponse> RecordPastLine(RecordPastLineRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("school_id", request.SchoolId);
        check.Range("year", request.Year, FirstPastYear, LastYear);
        check.Range("line_tenths", request.LineTenths, 1, MaxTotalTenths);
        check.ThrowIfInvalid();
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            if (!await work.Db.Schools.AnyAsync(s => s.Id == id, cancellation))
                throw ApiErrors.NotFound("school", request.SchoolId);
            await work.Db.Database.ExecuteSqlAsync(
                $"""
                 INSERT INTO past_lines (school_id, year, line_tenths) VALUES ({id}, {request.Year}, {request.LineTenths})
                 ON CONFLICT (school_id, year) DO UPDATE SET line_tenths = EXCLUDED.line_tenths
                 """,
                cancellation);
            work.Audit("school.past-line-recorded", id.ToString(), $"{request.Year}: {request.LineTenths}");
            return new RecordPastLineResponse { SchoolId = request.SchoolId, Year = request.Year };
        });
    }
}
