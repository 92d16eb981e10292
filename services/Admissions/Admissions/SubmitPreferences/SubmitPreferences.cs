using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Core.Preferences;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.Law;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Register;

namespace Quzhou.Admissions;

internal sealed partial class AdmissionsGrpc
{
    // The notice gives no number of preferences; ten is the limit of this API.
    internal const int MaxPreferences = 10;

    public override Task<SubmitPreferencesResponse> SubmitPreferences(SubmitPreferencesRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("candidate_id", request.CandidateId);
        var etag = check.Text("etag", request.Etag, MaxEtag);
        check.Range("year", request.Year, FirstYear, LastYear);
        check.Items("school_ids", request.SchoolIds, 1, MaxPreferences);
        var schoolIds = request.SchoolIds.Select((s, i) => check.Id($"school_ids[{i}]", s)).ToList();
        check.Require(schoolIds.Distinct().Count() == schoolIds.Count, "school_ids", "DUPLICATE", "志愿学校不得重复", "names a school twice");
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            await work.RequireUnpublishedAsync(request.Year, cancellation);
            var candidate = await work.Db.Candidates.FromSql($"SELECT *, xmin FROM candidates WHERE id = {id} FOR UPDATE").SingleOrDefaultAsync(cancellation)
                ?? throw ApiErrors.NotFound("candidate", request.CandidateId);
            if (candidate.Version.ToString() != etag)
                throw ApiErrors.EtagMismatch("candidate", request.CandidateId);
            var schools = await work.Db.Schools.AsNoTracking().Where(s => schoolIds.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancellation);
            if (schoolIds.FirstOrDefault(s => !schools.ContainsKey(s)) is var missing && missing != Guid.Empty)
                throw ApiErrors.NotFound("school", missing.ToString());

            var standing = await work.StandingOfAsync(SubjectId.Parse(candidate.GuardianId), cancellation);
            await work.Db.Preferences.Where(p => p.CandidateId == id && p.Year == request.Year).ExecuteDeleteAsync(cancellation);
            var rows = new List<PreferenceRow>();
            foreach (var schoolId in schoolIds)
            {
                var facts = await work.Db.PlacementFactsAsync(schools[schoolId], candidate, request.Year, work.Today, cancellation);
                var obstacles = Placement.Obstacles(facts, work.Today);
                rows.Add(new PreferenceRow
                {
                    CandidateId = id, Year = request.Year, Rank = rows.Count + 1, SchoolId = schoolId, Accepted = obstacles.Count == 0, Basis = StoredBasis.Write(obstacles),
                });
            }
            work.Db.Preferences.AddRange(rows);
            candidate.Filings++;
            work.Audit("preferences.filed", id.ToString(), $"{rows.Count(r => r.Accepted)} of {rows.Count} accepted, register {standing.RegisterSequence}");
            await work.Db.SaveChangesAsync(cancellation);
            return new SubmitPreferencesResponse { Candidate = candidate.ToMessage(rows, caller), RegisterSequence = standing.RegisterSequence };
        });
    }
}
