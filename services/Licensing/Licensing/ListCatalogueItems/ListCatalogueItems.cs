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
        response.Items.AddRange(items.Take(page.Size).Select(ToMessage));
        response.Totals.AddRange(ReformCatalogue.Gazette.Items
            .Where(i => i.Zone == (Core.Catalogue.Zone)(int)request.Zone)
            .GroupBy(i => i.Mode)
            .OrderBy(g => g.Key)
            .Select(g => new ModeTotal { Mode = (V1.ReformMode)(int)g.Key, Items = g.Count() }));
        if (items.Count > page.Size)
            response.NextPageToken = page.Next(items[page.Size - 1].Serial.ToString());
        return Task.FromResult(response);
    }

    private static V1.CatalogueItem ToMessage(Core.Catalogue.CatalogueItem item) => new()
    {
        Zone = (V1.Zone)(int)item.Zone,
        Serial = item.Serial,
        Name = item.Name,
        PrintedName = item.PrintedName,
        Authority = item.Authority,
        Department = item.Department,
        Mode = (V1.ReformMode)(int)item.Mode,
        Printed = item.IsPrinted,
        Task = TaskOf(item),
    };

    private static string TaskOf(Core.Catalogue.CatalogueItem item) => string.Concat(
        item.Task switch
        {
            ReformTask.FollowUpMeasures => "明确取消审批后的管理措施并制定制度",
            ReformTask.FilingAfterNationalPilot => "待国家主管部门落实备案试点后实施",
            ReformTask.FilingByProvincialMeasures => "按省登记管理办法规范登记",
            ReformTask.LetterAndMethod => "制定并发布告知承诺书、告知承诺办法和监管制度",
            ReformTask.TransparencyMeasures => "提出提高透明度和可预期性的举措并制定制度",
            ReformTask.AccessMeasures => "提出加强市场准入管理的举措并制定办法",
            _ => throw new InvalidOperationException($"{item.Task} is no task of the plan."),
        },
        item.TaskDueOn is { } due ? $"({due:yyyy-MM-dd}前)" : "");
}
