using Grpc.Core;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;
using Step = Quzhou.Licensing.Core.Applications.IssueLetter;

namespace Quzhou.Licensing;

internal sealed partial class CommitmentGrpc
{
    public override Task<IssueLetterResponse> IssueLetter(IssueLetterRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("application_id", request.ApplicationId);
        var etag = check.Etag(request.Etag);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.LockedAsync<ApplicationRow>("application", id, etag, cancellation);
            var taken = await work.StepAsync(row, new Step(new Act(work.Actor.Officer, work.Today)), calendar, cancellation);
            work.Audit("letter.issued", row.Id.ToString(), $"{row.LetterNumber}, {taken.Settled.Rule}");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new IssueLetterResponse { Application = row.ToMessage(caller), Letter = row.ToLetter(caller) };
            response.Basis.AddRange(taken.Settled.Findings.ToBasis());
            return response;
        });
    }
}
