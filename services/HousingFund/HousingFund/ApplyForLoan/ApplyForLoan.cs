using Grpc.Core;
using Quzhou.Common.V1;
using Quzhou.HousingFund.Core;
using Quzhou.HousingFund.Core.Loans;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class HousingFundGrpc
{
    public override Task<ApplyForLoanResponse> ApplyForLoan(ApplyForLoanRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var projectId = check.Id("project_id", request.ProjectId);
        var borrower = check.Person("borrower_id", request.BorrowerId);
        var name = check.Text("borrower_name", request.BorrowerName, MaxShortName);
        check.Money("price_fen", request.PriceFen, 1, MaxFen);
        check.Money("amount_fen", request.AmountFen, 1, MaxFen);
        check.Range("years", request.Years, 1, MaxYears);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var project = await work.ProjectAsync(projectId, cancellation);
            var (facts, sequence) = await work.LoanFactsAsync(project, borrower, cancellation);
            var id = Guid.CreateVersion7(work.Now);
            var application = new LoanApplication(request.PriceFen, request.AmountFen, request.Years);
            var taken = LoanCourse.TakeIn(id, application, facts, new Act(work.Actor.Officer, work.Today)).Settle($"projects/{projectId}");
            var response = new ApplyForLoanResponse { RegisterSequence = sequence };
            response.Basis.AddRange(taken.Findings.ToBasis());
            if (!taken.Granted)
            {
                response.Verdict = Verdict.Refused;
                work.Audit("loan.refused", projectId.ToString(), $"{taken.Rule}, register {sequence}");
                return response;
            }
            var loan = new LoanRow { Id = id, ProjectId = projectId, BorrowerId = borrower.Reveal(), BorrowerName = name };
            loan.Take(taken.State);
            work.Db.Loans.Add(loan);
            project.UsedFen += taken.State.UsesCapFen;
            work.Audit("loan.accepted", id.ToString(), $"{request.AmountFen} fen, register {sequence}");
            await work.Db.SaveChangesAsync(cancellation);
            response.Verdict = taken.State.StrictReview ? Verdict.Restricted : Verdict.Granted;
            response.Loan = loan.ToMessage(caller);
            return response;
        });
    }
}
