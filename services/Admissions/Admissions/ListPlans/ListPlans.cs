using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Enforcement;

namespace Quzhou.Admissions;

internal sealed partial class AdmissionsGrpc
{
    public override Task<ListPlansResponse> ListPlans(ListPlansRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        if (request.Year != 0)
            check.Range("year", request.Year, FirstYear, LastYear);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("plans", request.PageSize, request.PageToken, request.Year.ToString());
        var after = page.IdKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Plans
                .Where(r => r.Id > after && (request.Year == 0 || r.Year == request.Year))
                .OrderBy(r => r.Id)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var shown = rows.Take(page.Size).ToList();
            var restrictions = (await db.RestrictionsOnAsync([.. shown.Select(r => r.Id.ToString())], time.CityToday(), cancellation)).ToLookup(r => r.Target);
            var response = new ListPlansResponse();
            response.Plans.AddRange(shown.Select(r => r.ToMessage(restrictions[r.Id.ToString()])));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(shown[^1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
