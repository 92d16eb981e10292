using Grpc.Core;
using Quzhou.HousingFund.Core.Loans;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class LoanGrpc
{
    public override Task<CancelLoanResponse> CancelLoan(CancelLoanRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("loan_id", request.LoanId);
        var etag = check.Etag(request.Etag);
        check.Text("reason", request.Reason, Reading.MaxReason);
        check.ThrowIfInvalid();
        return StepAsync(
            request,
            requestId,
            (id, etag),
            context,
            "loan.cancelled",
            (loan, act) => LoanCourse.Cancel(loan, act),
            (step, loan) =>
            {
                var response = new CancelLoanResponse { Verdict = step.Verdict, Loan = loan };
                response.Basis.AddRange(step.Findings.ToBasis());
                return response;
            });
    }
}
