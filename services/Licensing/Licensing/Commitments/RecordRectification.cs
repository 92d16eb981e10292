using Grpc.Core;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class CommitmentGrpc
{
    public override Task<RecordRectificationResponse> RecordRectification(RecordRectificationRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("application_id", request.ApplicationId);
        var etag = check.Etag(request.Etag);
        var inspectedOn = check.Date("inspected_on", request.InspectedOn);
        var record = check.Text("record", request.Record, Reading.MaxReference);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            inspectedOn.NotAfter(work.Today, "inspected_on");
            var row = await work.LockedAsync<ApplicationRow>("application", id, etag, cancellation);
            var step = new InspectRectification(new Act(work.Actor.Officer, inspectedOn), request.MeetsConditions, record);
            var taken = await work.StepAsync(row, step, calendar, cancellation);
            work.Audit("commitment.rectification", row.Id.ToString(), $"{(request.MeetsConditions ? "met" : "not met")}, {taken.Settled.Rule}, record {record}");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new RecordRectificationResponse { Verdict = taken.Settled.Verdict, Commitment = row.ToCommitment(calendar) };
            response.Basis.AddRange(taken.Settled.Findings.ToBasis());
            return response;
        });
    }
}
