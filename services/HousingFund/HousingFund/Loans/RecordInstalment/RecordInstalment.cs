using Grpc.Core;
using Quzhou.HousingFund.Core.Loans;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class LoanGrpc
{
    public override Task<RecordInstalmentResponse> RecordInstalment(RecordInstalmentRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("loan_id", request.LoanId);
        var etag = check.Etag(request.Etag);
        var amount = check.Money("amount_fen", request.AmountFen, 1, Reading.MaxFen);
        check.ThrowIfInvalid();
        return StepAsync(
            request,
            requestId,
            (id, etag),
            context,
            "instalment.paid",
            (loan, act) => LoanCourse.PayInstalment(loan, amount, act.On),
            (step, loan) =>
            {
                var response = new RecordInstalmentResponse { Verdict = step.Verdict, Loan = loan };
                response.Basis.AddRange(step.Findings.ToBasis());
                return response;
            });
    }
}
