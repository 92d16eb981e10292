using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;
using CoreStage = Quzhou.HousingFund.Core.Tenders.TenderStage;

namespace Quzhou.HousingFund;

internal sealed partial class TenderGrpc
{
    public override Task<ListTendersResponse> ListTenders(ListTendersRequest request, ServerCallContext context)
    {
        var page = PageTokens.Read("tenders", request.PageSize, request.PageToken, $"{request.Stage}");
        var after = page.IdKey();
        var all = request.Stage == TenderStage.Unspecified;
        var stage = (CoreStage)(int)request.Stage;
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Tenders
                .Where(t => t.Id > after && (all || t.Stage == stage))
                .OrderBy(t => t.Id)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var response = new ListTendersResponse();
            response.Tenders.AddRange(rows.Take(page.Size).Select(t => t.ToStatus()));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
