using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Exam;

internal sealed partial class ExamGrpc
{
    public override Task<ListBonusClaimsResponse> ListBonusClaims(ListBonusClaimsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        check.Range("year", request.Year, FirstYear, LastYear);
        check.Require(Enum.IsDefined(request.State), "state", "UNKNOWN_VALUE", "不是已知的取值", "is no known value");
        check.ThrowIfInvalid();
        var page = PageTokens.Read("bonus-claims", request.PageSize, request.PageToken, $"{request.Year}/{request.State}");
        var after = page.IdKey();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await (
                from claim in db.BonusClaims
                join registration in db.Registrations on claim.RegistrationId equals registration.Id
                join candidate in db.Candidates on registration.CandidateId equals candidate.Id
                where claim.Year == request.Year && claim.Id > after && (request.State == BonusState.Unspecified || claim.State == request.State)
                orderby claim.Id
                select new { Claim = claim, registration.Number, candidate.PersonName }).Take(page.Size + 1).ToListAsync(cancellation);
            var response = new ListBonusClaimsResponse();
            response.Claims.AddRange(rows.Take(page.Size).Select(r => r.Claim.ToMessage(r.Number, r.PersonName, caller)));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Claim.Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
