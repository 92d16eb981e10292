using Grpc.Core;
using Quzhou.HousingFund.Core.Loans;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class LoanGrpc
{
    public override Task<RegisterPreNoticeResponse> RegisterPreNotice(RegisterPreNoticeRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("loan_id", request.LoanId);
        var etag = check.Etag(request.Etag);
        var number = check.Text("pre_notice_number", request.PreNoticeNumber, Reading.MaxNumber);
        check.ThrowIfInvalid();
        return StepAsync(
            request,
            requestId,
            (id, etag),
            context,
            "loan.pre-noticed",
            (loan, act) => LoanCourse.RegisterPreNotice(loan, number, act),
            (step, loan) =>
            {
                var response = new RegisterPreNoticeResponse { Verdict = step.Verdict, Loan = loan };
                response.Basis.AddRange(step.Findings.ToBasis());
                return response;
            });
    }
}
