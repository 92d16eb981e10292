using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;
using CoreStage = Quzhou.HousingFund.Core.Projects.AdmissionStage;

namespace Quzhou.HousingFund;

internal sealed partial class AdmissionGrpc
{
    public override Task<ListAdmissionsResponse> ListAdmissions(ListAdmissionsRequest request, ServerCallContext context)
    {
        var page = PageTokens.Read("admissions", request.PageSize, request.PageToken, $"{request.Stage}");
        var after = page.IdKey();
        var all = request.Stage == AdmissionStage.Unspecified;
        var stage = (CoreStage)(int)request.Stage;
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Admissions
                .Where(a => a.Id > after && (all || a.Stage == stage))
                .OrderBy(a => a.Id)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var response = new ListAdmissionsResponse();
            response.Admissions.AddRange(rows.Take(page.Size).Select(a => a.ToMessage()));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
