using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Core.Catalogue;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class GuideGrpc
{
    public override Task<PublishGuideResponse> PublishGuide(PublishGuideRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("guide_id", request.GuideId);
        var etag = check.Etag(request.Etag);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.LockedAsync<GuideRow>("guide", id, etag, cancellation);
            if (row.State != GuideState.Proposed)
                throw ApiErrors.Precondition("WRONG_STATE", $"guides/{id}", "该办事指南已发布或已被替代", $"the guide is {row.State}", "ProposeGuide");
            if (row.ProposedBy == work.Actor.Officer)
                throw ApiErrors.Precondition("FOUR_EYES", $"guides/{id}", "拟订与发布须由不同人员办理", "proposed and published by the same officer", "another-officer");

            // Two guides of an item that are published at once take turns; the later one stands.
            await work.Db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({$"guide/{row.Zone}/{row.Serial}"}, 0))", cancellation);
            var before = await work.Db.Guides.SingleOrDefaultAsync(g => g.Zone == row.Zone && g.Serial == row.Serial && g.State == GuideState.Published, cancellation);
            var item = ReformCatalogue.Gazette.Find(row.Zone, row.Serial)!;
            var (granted, findings) = GuidePublishing.Decide(item, id, row.ReadContent(), before, new Act(work.Actor.Officer, work.Today));
            if (granted)
            {
                if (before is not null)
                {
                    (before.State, before.ReplacedOn) = (GuideState.Replaced, work.Today);
                    await work.Db.SaveChangesAsync(cancellation);
                }
                (row.State, row.PublishedBy, row.PublishedOn, row.Edition) = (GuideState.Published, work.Actor.Officer, work.Today, (before?.Edition ?? 0) + 1);
            }
            work.Audit(granted ? "guide.published" : "guide.refused", id.ToString(), $"{row.Zone} {row.Serial}, in place of {before?.Id.ToString() ?? "none"}");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new PublishGuideResponse { Verdict = granted ? Verdict.Granted : Verdict.Refused, Guide = row.ToMessage(caller) };
            response.Basis.AddRange(findings.ToBasis());
            return response;
        });
    }
}
