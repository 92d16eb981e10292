using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Enforcement;

namespace Quzhou.HousingFund;

internal sealed partial class HousingFundGrpc
{
    public override Task<ListProjectsResponse> ListProjects(ListProjectsRequest request, ServerCallContext context)
    {
        var page = PageTokens.Read("projects", request.PageSize, request.PageToken, "");
        var after = page.IdKey();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Projects.Where(r => r.Id > after).OrderBy(r => r.Id).Take(page.Size + 1).ToListAsync(cancellation);
            var shown = rows.Take(page.Size).ToList();
            var restrictions = (await db.RestrictionsOnAsync([.. shown.Select(r => r.Id.ToString())], time.CityToday(), cancellation)).ToLookup(r => r.Target);
            var response = new ListProjectsResponse();
            response.Projects.AddRange(shown.Select(r => r.ToMessage(restrictions[r.Id.ToString()], caller)));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(shown[^1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
