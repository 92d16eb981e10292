using Grpc.Core;
using Quzhou.Credit.Facts;
using Quzhou.Credit.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;

namespace Quzhou.Credit;

internal sealed partial class ElectricityGrpc
{
    /// <summary>A bill as it stands on the books on a day (账单、缴费与催缴报送).</summary>
    public override Task<ReportBillResponse> ReportBill(ReportBillRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var subject = check.Subject("subject_id", request.SubjectId);
        var statement = check.Present("bill", request.Bill)
            ? new StatementReader(check, time.CityToday()).Bill(subject, request.Bill, correction: false, reason: "")
            : null;
        check.ThrowIfInvalid();
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var (outcome, changes) = await TakeAsync(work, statement!, cancellation);
            return new ReportBillResponse { Outcome = (V1.FactOutcome)outcome, FactKey = statement!.Key, Changes = changes };
        });
    }
}
