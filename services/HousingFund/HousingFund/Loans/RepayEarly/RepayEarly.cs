using Grpc.Core;
using Quzhou.HousingFund.Core.Loans;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class LoanGrpc
{
    public override Task<RepayEarlyResponse> RepayEarly(RepayEarlyRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("loan_id", request.LoanId);
        var etag = check.Etag(request.Etag);
        var amount = check.Money("amount_fen", request.AmountFen, 1, Reading.MaxFen);
        check.Known("effect", request.Effect);
        check.ThrowIfInvalid();
        return StepAsync(
            request,
            requestId,
            (id, etag),
            context,
            "loan.repaid-early",
            (loan, act) => LoanCourse.PayEarly(loan, amount, (Core.Loans.Repayment.EarlyPaymentEffect)(int)request.Effect, act.On),
            (step, loan) =>
            {
                var response = new RepayEarlyResponse { Verdict = step.Verdict, Loan = loan };
                response.Basis.AddRange(step.Findings.ToBasis());
                return response;
            });
    }
}
