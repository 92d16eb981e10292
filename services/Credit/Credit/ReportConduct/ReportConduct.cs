using Grpc.Core;
using Quzhou.Credit.Facts;
using Quzhou.Credit.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;

namespace Quzhou.Credit;

internal sealed partial class ElectricityGrpc
{
    /// <summary>Verified conduct (用电行为报送).</summary>
    public override Task<ReportConductResponse> ReportConduct(ReportConductRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var subject = check.Subject("subject_id", request.SubjectId);
        var statement = check.Present("conduct", request.Conduct)
            ? new StatementReader(check, time.CityToday()).Conduct(subject, request.Conduct, correction: false, reason: "")
            : null;
        check.ThrowIfInvalid();
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var (outcome, changes) = await TakeAsync(work, statement!, cancellation);
            return new ReportConductResponse { Outcome = (V1.FactOutcome)outcome, FactKey = statement!.Key, Changes = changes };
        });
    }
}
