using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class TenderGrpc
{
    public override Task<ListAwardsResponse> ListAwards(ListAwardsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("tender_id", request.TenderId);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("awards", request.PageSize, request.PageToken, id.ToString());
        var after = page.NumberKey();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var row = await db.Tenders.SingleOrDefaultAsync(t => t.Id == id, cancellation) ?? throw ApiErrors.NotFound("tender", request.TenderId);

            // At most one line a bank: the key is how many were shown.
            var lines = await Tenders.LinesAsync(db, row, caller, cancellation);
            var response = new ListAwardsResponse();
            response.Lines.AddRange(lines.Skip((int)after).Take(page.Size));
            if (lines.Count > after + page.Size)
                response.NextPageToken = page.Next((after + page.Size).ToString());
            return response;
        }, context.CancellationToken);
    }
}
