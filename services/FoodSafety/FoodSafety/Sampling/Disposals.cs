using Grpc.Core;
using Quzhou.FoodSafety.Core;
using Quzhou.FoodSafety.Core.Sampling;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety;

internal sealed partial class SamplingGrpc
{
    public override Task<RecordDisposalResponse> RecordDisposal(RecordDisposalRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("disposal_id", request.DisposalId);
        var etag = check.Etag(request.Etag);
        var measures = check.Text("measures", request.Measures, DisposalDecisions.LongestMeasures);
        var recalled = check.Quantity("recalled_quantity", request.RecalledQuantity);
        var unit = check.Text("quantity_unit", request.QuantityUnit, Reading.MaxUnit);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.LockedAsync<DisposalRow>("disposal", id, etag, cancellation);
            row.Case = DisposalDecisions.Record(row.Case, new DisposalRecord(measures, recalled, unit, new Act(work.Actor.Officer, work.Today))).Settle($"disposals/{id}").State!;
            work.Audit("disposal.recorded", id.ToString(), $"{recalled} {unit}");
            await work.Db.SaveChangesAsync(cancellation);
            return new RecordDisposalResponse { Disposal = row.ToMessage() };
        });
    }

    public override Task<CloseDisposalResponse> CloseDisposal(CloseDisposalRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("disposal_id", request.DisposalId);
        var etag = check.Etag(request.Etag);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.LockedAsync<DisposalRow>("disposal", id, etag, cancellation);
            var closed = DisposalDecisions.Close(row.Case, new Act(work.Actor.Officer, work.Today)).Settle($"disposals/{id}");
            row.Case = closed.State!;
            await work.DoneAsync(FoodWorkKind.Disposal, id, cancellation);
            work.Audit("disposal.closed", id.ToString(), closed.Rule);
            await work.Db.SaveChangesAsync(cancellation);
            var response = new CloseDisposalResponse { Disposal = row.ToMessage() };
            response.Basis.AddRange(closed.Findings.ToBasis());
            return response;
        });
    }
}
