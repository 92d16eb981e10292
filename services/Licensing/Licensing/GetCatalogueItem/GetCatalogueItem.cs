using Grpc.Core;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class LicensingGrpc
{
    public override Task<GetCatalogueItemResponse> GetCatalogueItem(GetCatalogueItemRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var item = check.CatalogueItem(request.Zone, request.Serial);
        check.ThrowIfInvalid();
        return Task.FromResult(new GetCatalogueItemResponse { Item = ToMessage(item!) });
    }
}
