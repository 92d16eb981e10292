using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Plans;

internal sealed partial class PlanGrpc
{
    public override Task<ListSchoolsResponse> ListSchools(ListSchoolsRequest request, ServerCallContext context)
    {
        var page = PageTokens.Read("schools", request.PageSize, request.PageToken, "");
        var after = page.IdKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Schools.Where(r => r.Id > after).OrderBy(r => r.Id).Take(page.Size + 1).ToListAsync(cancellation);
            var response = new ListSchoolsResponse();
            response.Schools.AddRange(rows.Take(page.Size).Select(r => r.ToProfile()));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
