using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.V1;
using Quzhou.Common.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Exam;

internal sealed partial class ExamGrpc
{
    public override Task<RegisterForExamResponse> RegisterForExam(RegisterForExamRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var candidateId = check.Id("candidate_id", request.CandidateId);
        check.Range("year", request.Year, FirstYear, LastYear);
        Guid? juniorSchoolId = request.JuniorSchoolId.Length == 0 ? null : check.Id("junior_school_id", request.JuniorSchoolId);
        var facts = Registering.Read(check, "facts", request.Facts);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var candidate = await work.Db.Candidates.AsNoTracking().SingleOrDefaultAsync(c => c.Id == candidateId, cancellation)
                ?? throw ApiErrors.NotFound("candidate", request.CandidateId);
            if (juniorSchoolId is { } school && !await work.Db.JuniorSchools.AnyAsync(s => s.Id == school, cancellation))
                throw ApiErrors.NotFound("junior-school", request.JuniorSchoolId);
            var year = await work.HoldYearAsync(request.Year, cancellation);
            year.RequireOpen();
            if (await work.Db.Registrations.AnyAsync(r => r.CandidateId == candidateId && r.Year == request.Year, cancellation))
                throw ApiErrors.AlreadyExists("registration", $"{request.CandidateId}/{request.Year}");
            var (row, basis) = Registering.Decide(
                Guid.CreateVersion7(work.Now), request.Year, year.LastNumber + 1, candidateId, juniorSchoolId, facts, request.HearingDisabilityCertificate);
            var response = new RegisterForExamResponse { Verdict = row is null ? Verdict.Refused : Verdict.Granted };
            response.Basis.AddRange(basis.ToBasis());
            if (row is null)
            {
                work.Audit("registration.refused", candidateId.ToString(), $"{request.Year}");
                return response;
            }
            year.Take(1);
            work.Db.Registrations.Add(row);
            work.Audit("registration.accepted", row.Id.ToString(), $"{request.Year} {row.Category}");
            await work.Db.SaveChangesAsync(cancellation);
            response.Registration = row.ToMessage(candidate, caller);
            return response;
        });
    }
}
