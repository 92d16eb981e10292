using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.Admissions.Results;

internal sealed partial class ResultGrpc
{
    private const int MaxNumber = 20;
    private const int EndingLength = 6;
    private const int MaxCode = 40;
    private static readonly string NoEnding = new('-', EndingLength);

    /// <summary>
    /// Whoever cannot show all three gets the same answer in the same time, whichever was wrong; the attempt is counted and
    /// audited in the transaction that answers.
    /// </summary>
    public override Task<GetOwnResultResponse> GetOwnResult(GetOwnResultRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        check.Range("year", request.Year, FirstYear, LastYear);
        var number = check.Text("candidate_number", request.CandidateNumber, MaxNumber);
        var ending = check.Text("id_ending", request.IdEnding, EndingLength).ToUpperInvariant();
        var code = check.Text("query_code", request.QueryCode, MaxCode).Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return transactions.RunAsync(new Actor(caller.Agency, caller.Officer), async (work, cancellation) =>
        {
            var key = QueryAttempts.KeyOf(request.Year, number);
            var attempts = await QueryAttempts.HoldAsync(work, key, cancellation);
            var found = await (
                from registration in work.Db.Registrations.AsNoTracking()
                join candidate in work.Db.Candidates.AsNoTracking() on registration.CandidateId equals candidate.Id
                where registration.Year == request.Year && registration.Number == number
                select new { Registration = registration, Candidate = candidate }).SingleOrDefaultAsync(cancellation);
            var known = found is null ? NoEnding : found.Candidate.PersonId[^EndingLength..];
            var verified = QueryCodes.Matches(code, found?.Registration.CodeSalt, found?.Registration.CodeHash)
                & QueryCodes.SameText(ending, known)
                & found is not null
                & !(attempts.LockedUntil > work.Now);
            QueryAttempts.Count(attempts, verified, work.Now, options.Value);
            work.Audit(verified ? "result.queried" : "result.query-refused", verified ? found!.Registration.Id.ToString() : Convert.ToHexStringLower(key));
            return verified ? await ResultAsync(work.Db, found!.Registration, found.Candidate, cancellation) : new GetOwnResultResponse();
        }, context.CancellationToken);
    }

    private static async Task<GetOwnResultResponse> ResultAsync(AdmissionsDb db, RegistrationRow registration, CandidateRow candidate, CancellationToken cancellation)
    {
        var response = new GetOwnResultResponse { Verified = true, Name = PublicNames.MaskName(candidate.PersonName) };
        var run = await PublishedAsync(db, registration.Year, cancellation);
        if (run is null)
            return response;
        response.Published = true;
        var placement = await db.RunPlacements.AsNoTracking().SingleOrDefaultAsync(p => p.RunId == run && p.RegistrationId == registration.Id, cancellation);
        if (placement is null)
            return response;
        response.School = placement.SchoolId is { } school ? await db.Schools.Where(s => s.Id == school).Select(s => s.Name).SingleAsync(cancellation) : "";
        (response.Channel, response.Preference, response.TotalTenths) = (placement.Channel, placement.Preference, placement.Total);
        response.Basis.AddRange(StoredBasis.Read(placement.Basis).ToBasis());
        return response;
    }

    private static Task<Guid?> PublishedAsync(AdmissionsDb db, int year, CancellationToken cancellation) =>
        db.Runs.AsNoTracking().Where(r => r.Year == year && r.State == RunState.Published).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(cancellation);
}
