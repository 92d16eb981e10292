using Grpc.Core;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety.Alarms.Sentinel;

internal sealed partial class SentinelGrpc
{
    public override Task<CorrectCaseResponse> CorrectCase(CorrectCaseRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("case_id", request.CaseId);
        var etag = check.Text("etag", request.Etag, MaxEtag);
        var facts = CaseFactsRead.Read(check, request.Facts);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            NotInTheFuture(facts, work.Today);
            var row = await work.CaseAsync(id, cancellation);
            MustOwn(row, caller);
            MustStand(row, etag);
            await MustKnowOperatorAsync(work, facts.OperatorId, cancellation);
            var (keys, onset) = (row.Keys(), row.OnsetOn);
            facts.Into(row);
            row.Corrections++;
            work.Audit("case.corrected", row.Id.ToString());
            await work.AssessAsync(row, keys, onset, cancellation);
            return new CorrectCaseResponse { Case = row.ToMessage(caller) };
        });
    }
}
