using Google.Protobuf;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.Core;
using Quzhou.HousingFund.Core.Loans;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Transactions;

namespace Quzhou.HousingFund;

/// <summary>The life of a loan after its intake; each RPC stands in a folder of its own name.</summary>
internal sealed partial class LoanGrpc(Commands<HousingFundDb> commands, Transactions<HousingFundDb> transactions, TimeProvider time) : LoanService.LoanServiceBase
{
    /// <summary>One step of a loan: locks project and loan, decides, keeps loan, schedule and cap, and answers.</summary>
    private Task<TResponse> StepAsync<TRequest, TResponse>(
        TRequest request,
        Guid requestId,
        (Guid Id, string Etag) loan,
        ServerCallContext context,
        string action,
        Func<LoanCase, Act, Outcome<LoanCase>> decide,
        Func<Settled<LoanCase>, V1.Loan, TResponse> answer)
        where TRequest : IMessage<TRequest>
        where TResponse : IMessage<TResponse>, new()
    {
        var caller = Caller.From(context);
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var (row, project) = await work.LoanAsync(loan.Id, loan.Etag, cancellation);
            var plan = await work.Db.RepaymentPlans.SingleOrDefaultAsync(p => p.LoanId == loan.Id, cancellation);
            if (plan is null && row.PaidOutOn is not null)
                throw ApiErrors.Precondition("SCHEDULE_MISSING", $"loans/{loan.Id}", "该贷款放款时未记录利率,没有还款计划", "the loan was paid out before rates were kept and has no schedule");
            var before = row.ToCase(plan?.Plan);
            var step = decide(before, new Act(work.Actor.Officer, work.Today)).Settle($"loans/{loan.Id}");
            work.Keep(row, project, plan, before, step.State);
            work.Audit(action, loan.Id.ToString(), $"{step.Verdict}, {step.Rule}");
            await work.Db.SaveChangesAsync(cancellation);
            return answer(step, row.ToMessage(caller));
        });
    }
}

/// <summary>Keeps a step of a loan.</summary>
internal static class LoanSteps
{
    /// <summary>The row, the schedule, and what the loan takes from the agreement's cap.</summary>
    internal static void Keep(this Work<HousingFundDb> work, LoanRow row, ProjectRow project, PlanRow? plan, LoanCase before, LoanCase after)
    {
        row.Take(after);
        project.UsedFen += after.UsesCapFen - before.UsesCapFen;
        if (after.Plan is null)
            return;
        if (plan is null)
            work.Db.RepaymentPlans.Add(new PlanRow { LoanId = row.Id, Plan = after.Plan });
        else
            plan.Plan = after.Plan;
    }
}
