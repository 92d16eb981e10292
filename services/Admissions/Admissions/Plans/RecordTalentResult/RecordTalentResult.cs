using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Exam;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Plans;

internal sealed partial class PlanGrpc
{
    public override Task<RecordTalentResultResponse> RecordTalentResult(RecordTalentResultRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var schemeId = check.Id("scheme_id", request.SchemeId);
        var registrationId = check.Id("registration_id", request.RegistrationId);
        check.Range("score_tenths", request.ScoreTenths, 0, MaxTotalTenths);
        check.ThrowIfInvalid();
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var scheme = await work.Db.TalentSchemes.AsNoTracking().SingleOrDefaultAsync(s => s.Id == schemeId, cancellation)
                ?? throw ApiErrors.NotFound("talent-scheme", request.SchemeId);
            (await work.HoldYearAsync(scheme.Year, cancellation)).RequireOpen();
            if (!scheme.Approved)
                throw ApiErrors.Precondition("NOT_APPROVED", $"talent-schemes/{schemeId}", "特长生方案尚未批准", "the scheme is not approved yet", "approve");
            if (!await work.Db.Registrations.AnyAsync(r => r.Id == registrationId && r.Year == scheme.Year, cancellation))
                throw ApiErrors.NotFound("registration", request.RegistrationId);
            await work.Db.Database.ExecuteSqlAsync(
                $"""
                 INSERT INTO talent_results (scheme_id, registration_id, passed, score_tenths)
                 VALUES ({schemeId}, {registrationId}, {request.Passed}, {request.ScoreTenths})
                 ON CONFLICT (scheme_id, registration_id) DO UPDATE SET passed = EXCLUDED.passed, score_tenths = EXCLUDED.score_tenths
                 """,
                cancellation);
            work.Audit("talent-result.recorded", registrationId.ToString(), $"scheme {schemeId}");
            return new RecordTalentResultResponse { SchemeId = request.SchemeId, RegistrationId = request.RegistrationId };
        });
    }
}
