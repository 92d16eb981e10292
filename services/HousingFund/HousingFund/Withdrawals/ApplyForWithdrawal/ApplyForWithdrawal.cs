using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.Core;
using Quzhou.HousingFund.Core.Withdrawals;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class WithdrawalGrpc
{
    public override Task<ApplyForWithdrawalResponse> ApplyForWithdrawal(ApplyForWithdrawalRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var projectId = check.Id("project_id", request.ProjectId);
        var employee = check.Person("employee_id", request.EmployeeId);
        var name = check.Text("employee_name", request.EmployeeName, Reading.MaxShortName);
        var contract = check.Text("contract_number", request.ContractNumber, Reading.MaxNumber);
        var home = check.Text("home", request.Home, Reading.MaxShortName);
        var amount = check.Money("amount_fen", request.AmountFen, 1, Reading.MaxFen);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            // The project's lock keeps a cancellation of the same contract, or a second application, waiting.
            await work.ProjectAsync(projectId, cancellation);
            var number = employee.Reveal();
            var lines = await work.Db.Purchases.AsNoTracking()
                .Where(p => p.ProjectId == projectId && p.ContractNumber == contract && p.CancelledOn == null)
                .OrderBy(p => p.Id)
                .ToListAsync(cancellation);
            var line = lines.Find(p => p.BuyerId == number);
            var already = line is not null && await work.Db.Withdrawals.AnyAsync(w => w.PurchaseId == line.Id, cancellation);
            var application = new WithdrawalApplication(employee, name, home, contract, request.FiledContractShown, request.InvoiceShown, amount);
            var id = Guid.CreateVersion7(work.Now);
            var decided = WithdrawalDecisions
                .Apply(id, application, [.. lines.Select(l => l.Entry)], already, new Act(work.Actor.Officer, work.Today))
                .Settle($"projects/{projectId}");
            var response = new ApplyForWithdrawalResponse { Verdict = decided.Verdict };
            response.Basis.AddRange(decided.Findings.ToBasis());
            work.Audit(decided.Granted ? "withdrawal.paid" : "withdrawal.refused", id.ToString(), $"{amount} fen, {decided.Rule}");
            if (!decided.Granted)
                return response;
            var row = new WithdrawalRow { Id = id, PurchaseId = line!.Id, EmployeeId = number, EmployeeName = name, Case = decided.State };
            work.Db.Withdrawals.Add(row);
            await work.Db.SaveChangesAsync(cancellation);
            response.Withdrawal = row.ToMessage(caller);
            return response;
        });
    }
}
