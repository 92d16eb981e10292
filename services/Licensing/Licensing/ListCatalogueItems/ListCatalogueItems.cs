using Grpc.Core;
using Quzhou.Licensing.Core.Catalogue;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class LicensingGrpc
{
    public override Task<ListCatalogueItemsResponse> ListCatalogueItems(ListCatalogueItemsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        check.Known("zone", request.Zone);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("catalogue", request.PageSize, request.PageToken, request.Zone.ToString());
        var after = page.NumberKey();
        var items = ReformCatalogue.Gazette.Items
            .Where(i => i.Zone == (Core.Catalogue.Zone)(int)request.Zone && i.Serial > after)
            .Take(page.Size + 1)
            .ToList();
        var response = new ListCatalogueItemsResponse();
        response.Items.AddRange(items.Take(page.Size).Select(i => new V1.CatalogueItem
        {
            Zone = request.Zone,
            Serial = i.Serial,
            Name = i.Name,
            PrintedName = i.PrintedName,
            Authority = i.Authority,
            Department = i.Department,
            Mode = (V1.ReformMode)(int)i.Mode,
            Printed = i.IsPrinted,
        }));
        if (items.Count > page.Size)
            response.NextPageToken = page.Next(items[page.Size - 1].Serial.ToString());
        return Task.FromResult(response);
    }
}
