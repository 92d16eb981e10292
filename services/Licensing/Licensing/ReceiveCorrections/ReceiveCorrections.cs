using Grpc.Core;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;
using Step = Quzhou.Licensing.Core.Applications.ReceiveCorrections;

namespace Quzhou.Licensing;

internal sealed partial class LicensingGrpc
{
    public override Task<ReceiveCorrectionsResponse> ReceiveCorrections(ReceiveCorrectionsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("application_id", request.ApplicationId);
        var etag = check.Etag(request.Etag);
        check.Text("note", request.Note, MaxText);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.LockedAsync<ApplicationRow>("application", id, etag, cancellation);
            var taken = await work.StepAsync(row, new Step(new Act(work.Actor.Officer, work.Today)), calendar, cancellation);
            work.Audit("application.corrections-received", row.Id.ToString());
            await work.Db.SaveChangesAsync(cancellation);
            var response = new ReceiveCorrectionsResponse { Application = row.ToMessage(caller) };
            response.Basis.AddRange(taken.Settled.Findings.ToBasis());
            return response;
        });
    }
}
