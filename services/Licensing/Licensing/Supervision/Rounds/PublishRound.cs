using Grpc.Core;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class SupervisionGrpc
{
    public override Task<PublishRoundResponse> PublishRound(PublishRoundRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("round_id", request.RoundId);
        var etag = check.Etag(request.Etag);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.LockedAsync<RoundRow>("round", id, etag, cancellation);
            if (row.Agency != work.Actor.Agency)
                throw ApiErrors.NotFound("round", id.ToString());
            if (row.State != RoundState.Complete)
                throw ApiErrors.Precondition("WRONG_STATE", $"rounds/{id}", $"已录入{row.Results}户,共{row.Tasks}户,或已公示", $"{row.Results} of {row.Tasks} results are in, or it is published", "RecordInspection");
            if (row.DrawnBy == work.Actor.Officer)
                throw ApiErrors.Precondition("FOUR_EYES", $"rounds/{id}", "抽取人员不得公示", "who drew does not publish", "another-officer");
            (row.State, row.PublishedOn) = (RoundState.Published, work.Today);
            work.Audit("round.published", id.ToString(), $"{row.Tasks} results");
            await work.Db.SaveChangesAsync(cancellation);
            return new PublishRoundResponse { Round = row.ToMessage() };
        });
    }
}
