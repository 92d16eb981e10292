using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class WithdrawalGrpc
{
    public override Task<ListPurchasesResponse> ListPurchases(ListPurchasesRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("project_id", request.ProjectId);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("purchases", request.PageSize, request.PageToken, id.ToString());
        var after = page.IdKey();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var project = await db.Projects.SingleOrDefaultAsync(p => p.Id == id, cancellation) ?? throw ApiErrors.NotFound("project", request.ProjectId);
            project.EnsureOwn(caller);
            var rows = await db.Purchases.Where(p => p.ProjectId == id && p.Id > after).OrderBy(p => p.Id).Take(page.Size + 1).ToListAsync(cancellation);
            var response = new ListPurchasesResponse();
            response.Purchases.AddRange(rows.Take(page.Size).Select(p => p.ToMessage(caller)));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
