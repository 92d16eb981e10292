using Grpc.Core;
using Quzhou.Common.V1;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class GuideGrpc
{
    public override Task<ProposeGuideResponse> ProposeGuide(ProposeGuideRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var item = check.CatalogueItem(request.Zone, request.Serial);
        check.Guide(request.Content);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            // What is wrong with it is told at once; whether it still fits is decided again when it is published.
            var id = Guid.CreateVersion7(work.Now);
            var (granted, findings) = GuidePublishing.Decide(item!, id, request.Content, before: null, new Act(work.Actor.Officer, work.Today));
            if (!granted)
            {
                work.Audit("guide.refused", $"items/{item!.Zone}/{item.Serial}", findings[0].RuleId);
                var refusal = new ProposeGuideResponse { Verdict = Verdict.Refused };
                refusal.Basis.AddRange(findings.ToBasis());
                return refusal;
            }
            var row = new GuideRow
            {
                Id = id,
                Zone = item!.Zone,
                Serial = item.Serial,
                State = GuideState.Proposed,
                Content = StoredMessages.Write(request.Content)!,
                ProposedBy = work.Actor.Officer,
            };
            work.Db.Guides.Add(row);
            work.Audit("guide.proposed", row.Id.ToString(), $"{item.Zone} {item.Serial}");
            await work.Db.SaveChangesAsync(cancellation);
            return new ProposeGuideResponse { Verdict = Verdict.Granted, Guide = row.ToMessage(caller) };
        });
    }
}
