using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Exam;

internal sealed partial class ExamGrpc
{
    public override Task<GetRegistrationResponse> GetRegistration(GetRegistrationRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("registration_id", request.RegistrationId);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var row = await db.Registrations.SingleOrDefaultAsync(r => r.Id == id, cancellation) ?? throw ApiErrors.NotFound("registration", request.RegistrationId);
            return new GetRegistrationResponse { Registration = await WholeAsync(db, row, caller, cancellation) };
        }, context.CancellationToken);
    }

    private async Task<Registration> WholeAsync(AdmissionsDb db, RegistrationRow row, Caller caller, CancellationToken cancellation)
    {
        var candidate = await db.Candidates.AsNoTracking().SingleAsync(c => c.Id == row.CandidateId, cancellation);
        var scores = await db.ScoreSheets.AsNoTracking().SingleOrDefaultAsync(s => s.RegistrationId == row.Id, cancellation);
        var grades = await db.GradeSheets.AsNoTracking().SingleOrDefaultAsync(s => s.RegistrationId == row.Id, cancellation);
        var claims = await db.BonusClaims.AsNoTracking().Where(c => c.RegistrationId == row.Id).ToListAsync(cancellation);
        return row.ToMessage(candidate, caller).With(scores, grades, bonus.Of(claims, row.Year).Tenths);
    }
}
