using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class SupervisionGrpc
{
    public override Task<ListVisitsResponse> ListVisits(ListVisitsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("project_id", request.ProjectId);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("visits", request.PageSize, request.PageToken, id.ToString());
        var after = page.IdKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Visits.Where(v => v.ProjectId == id && v.Id > after).OrderBy(v => v.Id).Take(page.Size + 1).ToListAsync(cancellation);
            var response = new ListVisitsResponse();
            response.Visits.AddRange(rows.Take(page.Size).Select(v => v.ToMessage()));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
