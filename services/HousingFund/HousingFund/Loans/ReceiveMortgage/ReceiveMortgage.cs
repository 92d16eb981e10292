using Grpc.Core;
using Quzhou.HousingFund.Core.Loans;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class LoanGrpc
{
    public override Task<ReceiveMortgageResponse> ReceiveMortgage(ReceiveMortgageRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("loan_id", request.LoanId);
        var etag = check.Etag(request.Etag);
        var number = check.Text("certificate_number", request.CertificateNumber, Reading.MaxNumber);
        check.ThrowIfInvalid();
        return StepAsync(
            request,
            requestId,
            (id, etag),
            context,
            "mortgage.received",
            (loan, act) => LoanCourse.ReceiveMortgage(loan, number, act),
            (step, loan) =>
            {
                var response = new ReceiveMortgageResponse { Verdict = step.Verdict, Loan = loan };
                response.Basis.AddRange(step.Findings.ToBasis());
                return response;
            });
    }
}
