using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class CommitteeGrpc
{
    public override Task<ListMeetingsResponse> ListMeetings(ListMeetingsRequest request, ServerCallContext context)
    {
        var page = PageTokens.Read("meetings", request.PageSize, request.PageToken, "");
        var after = page.IdKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Meetings.Where(m => m.Id > after).OrderBy(m => m.Id).Take(page.Size + 1).ToListAsync(cancellation);
            var shown = rows.Take(page.Size).ToList();
            var response = new ListMeetingsResponse();
            response.Meetings.AddRange(await Meetings.ReadAsync(db, shown, cancellation));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(shown[^1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
