using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class AdmissionGrpc
{
    public override Task<ListMaterialsResponse> ListMaterials(ListMaterialsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("project_id", request.ProjectId);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("materials", request.PageSize, request.PageToken, id.ToString());
        var after = page.IdKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Materials.Where(m => m.ProjectId == id && m.Id > after).OrderBy(m => m.Id).Take(page.Size + 1).ToListAsync(cancellation);
            var response = new ListMaterialsResponse();
            response.Materials.AddRange(rows.Take(page.Size).Select(m => m.ToMessage()));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
