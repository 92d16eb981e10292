using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Core.Preferences;
using Quzhou.Admissions.V1;
using Quzhou.Common.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions;

internal sealed partial class AdmissionsGrpc
{
    public override Task<CheckPlacementResponse> CheckPlacement(CheckPlacementRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var candidateId = check.Id("candidate_id", request.CandidateId);
        var schoolId = check.Id("school_id", request.SchoolId);
        check.Range("year", request.Year, FirstYear, LastYear);
        check.ThrowIfInvalid();
        var today = time.CityToday();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var candidate = await db.Candidates.SingleOrDefaultAsync(c => c.Id == candidateId, cancellation) ?? throw ApiErrors.NotFound("candidate", request.CandidateId);
            var school = await db.Schools.SingleOrDefaultAsync(s => s.Id == schoolId, cancellation) ?? throw ApiErrors.NotFound("school", request.SchoolId);
            var obstacles = Placement.Obstacles(await db.PlacementFactsAsync(school, candidate, request.Year, today, cancellation), today);
            var response = new CheckPlacementResponse
            {
                Verdict = obstacles.Count == 0 ? Verdict.Granted : Verdict.Refused,
                RegisterSequence = await db.Punishments.MaxAsync(p => (long?)p.Sequence, cancellation) ?? 0,
            };
            response.Basis.AddRange(obstacles.ToBasis());
            return response;
        }, context.CancellationToken);
    }
}
