using Grpc.Core;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class LicensingGrpc
{
    public override Task<DecideApplicationResponse> DecideApplication(DecideApplicationRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("application_id", request.ApplicationId);
        var etag = check.Etag(request.Etag);
        var reason = check.Text("reason", request.Reason, MaxText);
        var validUntil = check.OptionalDate("valid_until", request.ValidUntil);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            validUntil.NotBefore(work.Today, "valid_until");
            var row = await work.LockedAsync<ApplicationRow>("application", id, etag, cancellation);
            var taken = await work.StepAsync(row, new DecideCase(new Act(work.Actor.Officer, work.Today), request.Grant, reason), calendar, cancellation, validUntil);
            work.Audit("application.decided", row.Id.ToString(), $"{row.State}, {taken.Settled.Rule}, register {taken.RegisterSequence}");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new DecideApplicationResponse { Verdict = taken.Settled.Verdict, Application = row.ToMessage(caller), RegisterSequence = taken.RegisterSequence };
            response.Basis.AddRange(taken.Settled.Findings.ToBasis());
            return response;
        });
    }
}
