using Grpc.Core;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Core.Registrations;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class RegistrationGrpc
{
    public override Task<RecordFollowUpCheckResponse> RecordFollowUpCheck(RecordFollowUpCheckRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("registration_id", request.RegistrationId);
        var etag = check.Etag(request.Etag);
        var checkedOn = check.Date("checked_on", request.CheckedOn);
        check.Known("outcome", request.Outcome);
        var record = check.Text("record", request.Record, Reading.MaxReference);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            checkedOn.NotAfter(work.Today, "checked_on");
            var row = await work.LockedAsync<RegistrationRow>("registration", id, etag, cancellation);
            var settled = FollowUpCheckDecisions
                .Record(row.Check, (FollowUpCheckResult)(int)request.Outcome, record, new Act(work.Actor.Officer, checkedOn))
                .Settle($"registrations/{id}");
            row.Check = settled.State;
            await work.KeepCheckAsync(row, calendar, cancellation);
            work.Audit("registration.checked", id.ToString(), $"{settled.State.Result}, {settled.Rule}, record {record}");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new RecordFollowUpCheckResponse { Registration = row.ToMessage(caller, calendar) };
            response.Basis.AddRange(settled.Findings.ToBasis());
            return response;
        });
    }
}
