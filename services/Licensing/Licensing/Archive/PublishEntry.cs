using Grpc.Core;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Core.Archive;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class ArchiveGrpc
{
    public override Task<PublishEntryResponse> PublishEntry(PublishEntryRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("entry_id", request.EntryId);
        check.Known("channel", request.Channel);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.EntryAsync(id, cancellation);
            if (row.Entry.Recorded.By == work.Actor.Officer)
                throw ApiErrors.Precondition("FOUR_EYES", $"archive-entries/{id}", "记入人员不得公布", "who entered it does not publish it", "another-officer");
            var published = ArchiveDecisions
                .Publish(row.Entry, (Core.Archive.PublicationChannel)(int)request.Channel, new Act(work.Actor.Officer, work.Today))
                .Settle($"archive-entries/{id}");
            row.Entry = published.State;
            work.Audit("archive.published", id.ToString(), $"{published.Verdict}, {request.Channel}");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new PublishEntryResponse { Verdict = published.Verdict, Entry = row.ToMessage() };
            response.Basis.AddRange(published.Findings.ToBasis());
            return response;
        });
    }
}
