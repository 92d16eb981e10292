using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class TenderGrpc
{
    public override Task<ListExclusionsResponse> ListExclusions(ListExclusionsRequest request, ServerCallContext context)
    {
        var page = PageTokens.Read("exclusions", request.PageSize, request.PageToken, "");
        var after = page.IdKey();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Exclusions.Where(e => e.Id > after).OrderBy(e => e.Id).Take(page.Size + 1).ToListAsync(cancellation);
            var response = new ListExclusionsResponse();
            response.Exclusions.AddRange(rows.Take(page.Size).Select(e => e.ToMessage(caller)));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
