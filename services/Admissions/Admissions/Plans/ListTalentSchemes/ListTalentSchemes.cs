using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Plans;

internal sealed partial class PlanGrpc
{
    public override Task<ListTalentSchemesResponse> ListTalentSchemes(ListTalentSchemesRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        check.Range("year", request.Year, FirstYear, LastYear);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("talent-schemes", request.PageSize, request.PageToken, request.Year.ToString());
        var after = page.IdKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.TalentSchemes.Where(r => r.Year == request.Year && r.Id > after).OrderBy(r => r.Id).Take(page.Size + 1).ToListAsync(cancellation);
            var response = new ListTalentSchemesResponse();
            response.Schemes.AddRange(rows.Take(page.Size).Select(r => r.ToMessage()));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
