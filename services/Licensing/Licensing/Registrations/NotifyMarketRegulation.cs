using Grpc.Core;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Core.Registrations;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class RegistrationGrpc
{
    public override Task<NotifyMarketRegulationResponse> NotifyMarketRegulation(NotifyMarketRegulationRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("registration_id", request.RegistrationId);
        var etag = check.Etag(request.Etag);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.LockedAsync<RegistrationRow>("registration", id, etag, cancellation);
            var settled = FollowUpCheckDecisions.Notify(row.Check, new Act(work.Actor.Officer, work.Today)).Settle($"registrations/{id}");
            row.Check = settled.State;
            await work.KeepCheckAsync(row, calendar, cancellation);
            work.Audit("registration.notified", id.ToString(), settled.Rule);
            await work.Db.SaveChangesAsync(cancellation);
            var response = new NotifyMarketRegulationResponse { Registration = row.ToMessage(caller, calendar) };
            response.Basis.AddRange(settled.Findings.ToBasis());
            return response;
        });
    }
}
