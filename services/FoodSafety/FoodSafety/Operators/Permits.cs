using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety;

internal sealed partial class OperatorGrpc
{
    public override Task<ListOperatorPermitsResponse> ListOperatorPermits(ListOperatorPermitsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var operatorId = check.Id("operator_id", request.OperatorId);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("operator-permits", request.PageSize, request.PageToken, $"{operatorId}");
        var after = page.IdKey();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Permits
                .Where(p => p.OperatorId == operatorId && p.PermitId > after)
                .OrderBy(p => p.PermitId)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var response = new ListOperatorPermitsResponse();
            response.Permits.AddRange(rows.Take(page.Size).Select(p => p.ToMessage(caller)));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].PermitId.ToString());
            return response;
        }, context.CancellationToken);
    }

    public override Task<ListUnmatchedPermitsResponse> ListUnmatchedPermits(ListUnmatchedPermitsRequest request, ServerCallContext context)
    {
        var page = PageTokens.Read("unmatched-permits", request.PageSize, request.PageToken, "");
        var after = page.IdKey();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Permits
                .Where(p => p.OperatorId == null && p.EndedOn == null && p.CatalogueSerial != 0 && p.PermitId > after)
                .OrderBy(p => p.PermitId)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var response = new ListUnmatchedPermitsResponse();
            response.Permits.AddRange(rows.Take(page.Size).Select(p => p.ToMessage(caller)));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].PermitId.ToString());
            return response;
        }, context.CancellationToken);
    }
}
