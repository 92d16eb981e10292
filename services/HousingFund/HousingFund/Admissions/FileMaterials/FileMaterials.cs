using Grpc.Core;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class AdmissionGrpc
{
    public override Task<FileMaterialsResponse> FileMaterials(FileMaterialsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("project_id", request.ProjectId);
        check.Materials(request.Materials);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            await work.ProjectAsync(id, cancellation);
            var rows = work.File(id, null, request.Materials);
            work.Audit("materials.filed", id.ToString(), $"{rows.Count} materials");
            var response = new FileMaterialsResponse();
            response.Materials.AddRange(rows.Select(r => r.ToMessage()));
            return response;
        });
    }
}
