using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.HousingFund.Core.Loans;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class HousingFundGrpc
{
    private const int MaxPreNotice = 50;

    public override Task<PayOutLoanResponse> PayOutLoan(PayOutLoanRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("loan_id", request.LoanId);
        var etag = check.Text("etag", request.Etag, MaxEtag);
        var preNotice = check.OptionalText("pre_notice_number", request.PreNoticeNumber, MaxPreNotice);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var loan = await work.LoanAsync(id, etag, cancellation);
            if (loan.State != Persistence.LoanState.Accepted)
                throw ApiErrors.Precondition("WRONG_STATE", $"loans/{id}", "该贷款已放款", "the loan is paid out already");
            var project = await work.Db.Projects.AsNoTracking().SingleAsync(p => p.Id == loan.ProjectId, cancellation);
            var (facts, sequence) = await work.LoanFactsAsync(project, SubjectId.Parse(loan.BorrowerId), cancellation);
            var (paidOut, findings) = LoanDecisions.PayOut(facts, preNotice);
            if (paidOut)
                (loan.State, loan.PreNoticeNumber, loan.PaidOutOn) = (Persistence.LoanState.PaidOut, preNotice, work.Today);
            work.Audit(paidOut ? "loan.paid-out" : "payout.refused", id.ToString(), $"{findings[0].RuleId}, register {sequence}");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new PayOutLoanResponse { Verdict = paidOut ? Verdict.Granted : Verdict.Refused, Loan = loan.ToMessage(caller), RegisterSequence = sequence };
            response.Basis.AddRange(findings.ToBasis());
            return response;
        });
    }
}
