using Grpc.Core;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;
using Step = Quzhou.Licensing.Core.Applications.ConfirmLetterReceived;

namespace Quzhou.Licensing;

internal sealed partial class CommitmentGrpc
{
    public override Task<ConfirmLetterReceivedResponse> ConfirmLetterReceived(ConfirmLetterReceivedRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("application_id", request.ApplicationId);
        var etag = check.Etag(request.Etag);
        var receivedOn = check.Date("received_on", request.ReceivedOn);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            receivedOn.NotAfter(work.Today, "received_on");
            var row = await work.LockedAsync<ApplicationRow>("application", id, etag, cancellation);
            var taken = await work.StepAsync(row, new Step(new Act(work.Actor.Officer, receivedOn)), calendar, cancellation);
            work.Audit("letter.received", row.Id.ToString(), $"{receivedOn:yyyy-MM-dd}");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new ConfirmLetterReceivedResponse { Application = row.ToMessage(caller) };
            response.Basis.AddRange(taken.Settled.Findings.ToBasis());
            return response;
        });
    }
}
