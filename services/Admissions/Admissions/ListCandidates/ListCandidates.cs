using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions;

internal sealed partial class AdmissionsGrpc
{
    public override Task<ListCandidatesResponse> ListCandidates(ListCandidatesRequest request, ServerCallContext context)
    {
        var page = PageTokens.Read("candidates", request.PageSize, request.PageToken, "");
        var after = page.IdKey();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Candidates.Where(r => r.Id > after).OrderBy(r => r.Id).Take(page.Size + 1).ToListAsync(cancellation);
            var shown = rows.Take(page.Size).ToList();
            var ids = shown.Select(r => r.Id).ToList();
            var preferences = (await db.Preferences.Where(p => ids.Contains(p.CandidateId)).ToListAsync(cancellation)).ToLookup(p => p.CandidateId);
            var response = new ListCandidatesResponse();
            response.Candidates.AddRange(shown.Select(r => r.ToMessage(preferences[r.Id], caller)));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(shown[^1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
