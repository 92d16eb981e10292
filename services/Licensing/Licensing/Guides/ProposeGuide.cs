using Grpc.Core;
using Quzhou.Licensing.Core.Catalogue;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;
using ReformMode = Quzhou.Licensing.Core.Catalogue.ReformMode;

namespace Quzhou.Licensing;

internal sealed partial class GuideGrpc
{
    public override Task<ProposeGuideResponse> ProposeGuide(ProposeGuideRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var item = check.CatalogueItem(request.Zone, request.Serial);
        check.Require(item is null || (item.IsPrinted && item.Mode != ReformMode.Cancelled), "serial", "NO_GUIDE_FOR_ITEM", "取消审批或公报未刊登的事项没有办事指南", "a cancelled item, or one that is not printed, has no guide");
        check.Guide(request.Content, item?.Mode ?? ReformMode.Transparency);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = new GuideRow
            {
                Id = Guid.CreateVersion7(work.Now),
                Zone = item!.Zone,
                Serial = item.Serial,
                State = GuideState.Proposed,
                Content = StoredMessages.Write(request.Content)!,
                ProposedBy = work.Actor.Officer,
            };
            work.Db.Guides.Add(row);
            work.Audit("guide.proposed", row.Id.ToString(), $"{item.Zone} {item.Serial}");
            await work.Db.SaveChangesAsync(cancellation);
            return new ProposeGuideResponse { Guide = row.ToMessage(caller) };
        });
    }
}
