using Grpc.Core;
using Quzhou.HousingFund.Core;
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
        var contract = new ContractTerms(check.Rate("annual_rate_percent", request.AnnualRatePercent), (Core.Loans.Repayment.RepaymentMethod)(int)check.Known("method", request.Method));
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var (loan, project) = await work.LoanAsync(id, etag, cancellation);
            var (facts, sequence) = await work.LoanFactsAsync(project, SubjectId.Parse(loan.BorrowerId), cancellation);
            var act = new Act(work.Actor.Officer, work.Today);
            var before = loan.ToCase(null);

            // Registration and payout may come in one call; the registration then stays even when the payout is refused.
            var ready = before is { Stage: LoanStage.TakenIn } && preNotice.Length > 0
                ? LoanCourse.RegisterPreNotice(before, preNotice, act).Settle($"loans/{id}").State
                : before;
            var paid = LoanCourse.PayOut(ready, facts, contract, act).Settle($"loans/{id}");
            work.Keep(loan, project, null, before, paid.State);
            work.Audit(paid.Granted ? "loan.paid-out" : "payout.refused", id.ToString(), $"{paid.Rule}, register {sequence}");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new PayOutLoanResponse { Verdict = paid.Verdict, Loan = loan.ToMessage(caller), RegisterSequence = sequence };
            response.Basis.AddRange(paid.Findings.ToBasis());
            return response;
        });
    }
}
