using System.Globalization;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety.Tracing;

internal sealed partial class TracingGrpc
{
    public override Task<ListTracingPlacesResponse> ListTracingPlaces(ListTracingPlacesRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var operatorId = check.Id("operator_id", request.OperatorId);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("tracing-places", request.PageSize, request.PageToken, operatorId.ToString());
        var after = page.NumberKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            if (!await db.Operators.AnyAsync(o => o.Id == operatorId, cancellation))
                throw ApiErrors.NotFound("operator", operatorId.ToString());
            var rows = await db.Set<TracePlaceRow>().Where(p => p.OperatorId == operatorId && p.Id > after).OrderBy(p => p.Id).Take(page.Size + 1).ToListAsync(cancellation);
            var response = new ListTracingPlacesResponse();
            response.Places.AddRange(rows.Take(page.Size).Select(p => new TracingPlace { Place = p.Uri, OperatorId = operatorId.ToString() }));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Id.ToString(CultureInfo.InvariantCulture));
            return response;
        }, context.CancellationToken);
    }
}
