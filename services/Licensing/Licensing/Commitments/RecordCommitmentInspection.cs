using Grpc.Core;
using Quzhou.Common.V1;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Core.Commitments;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class CommitmentGrpc
{
    public override Task<RecordCommitmentInspectionResponse> RecordCommitmentInspection(RecordCommitmentInspectionRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("application_id", request.ApplicationId);
        var etag = check.Etag(request.Etag);
        var inspectedOn = check.Date("inspected_on", request.InspectedOn);
        check.Known("outcome", request.Outcome);
        var shown = check.Numbers("materials_shown", request.MaterialsShown);
        var rectifyBy = check.OptionalDate("rectify_by", request.RectifyBy);
        var record = check.Text("record", request.Record, Reading.MaxReference);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            inspectedOn.NotAfter(work.Today, "inspected_on");
            var row = await work.LockedAsync<ApplicationRow>("application", id, etag, cancellation);
            var step = new InspectCommitment(new Act(work.Actor.Officer, inspectedOn), (InspectionResult)(int)request.Outcome, shown, rectifyBy, record);
            var taken = await work.StepAsync(row, step, calendar, cancellation);
            work.Audit("commitment.inspected", row.Id.ToString(), $"{step.Result}, {taken.Settled.Rule}, record {record}");
            await work.Db.SaveChangesAsync(cancellation);
            var commitment = row.ToCommitment(calendar);
            var verdict = commitment.State switch
            {
                CommitmentState.Rectifying => Verdict.Restricted,
                CommitmentState.ToBeRevoked => Verdict.Refused,
                _ => taken.Settled.Verdict,
            };
            var response = new RecordCommitmentInspectionResponse { Verdict = verdict, Commitment = commitment };
            response.Basis.AddRange(taken.Settled.Findings.ToBasis());
            return response;
        });
    }
}
