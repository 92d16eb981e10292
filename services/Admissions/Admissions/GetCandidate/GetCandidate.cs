using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions;

internal sealed partial class AdmissionsGrpc
{
    public override Task<GetCandidateResponse> GetCandidate(GetCandidateRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("candidate_id", request.CandidateId);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var row = await db.Candidates.SingleOrDefaultAsync(r => r.Id == id, cancellation) ?? throw ApiErrors.NotFound("candidate", request.CandidateId);
            var preferences = await db.Preferences.Where(p => p.CandidateId == id).ToListAsync(cancellation);
            return new GetCandidateResponse { Candidate = row.ToMessage(preferences, caller) };
        }, context.CancellationToken);
    }
}
