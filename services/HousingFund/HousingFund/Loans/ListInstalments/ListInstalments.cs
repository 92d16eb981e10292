using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class LoanGrpc
{
    public override Task<ListInstalmentsResponse> ListInstalments(ListInstalmentsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("loan_id", request.LoanId);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("instalments", request.PageSize, request.PageToken, id.ToString());
        var after = page.NumberKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var loan = await db.Loans.SingleOrDefaultAsync(l => l.Id == id, cancellation) ?? throw ApiErrors.NotFound("loan", request.LoanId);
            var row = await db.RepaymentPlans.SingleOrDefaultAsync(p => p.LoanId == id, cancellation)
                ?? throw ApiErrors.Precondition("WRONG_STATE", $"loans/{id}", "该贷款尚未放款,没有还款计划", "the loan is not paid out and has no schedule yet", "PayOutLoan");
            var plan = row.Plan;
            var early = plan.EarlyPayments.ToLookup(p => p.AfterInstalment, p => p.AmountFen);
            var rows = plan.Instalments.Where(i => i.Number > after).Take(page.Size + 1).ToList();
            var response = new ListInstalmentsResponse { TotalInterestFen = plan.Instalments.Sum(i => i.InterestFen) };
            response.Instalments.AddRange(rows.Take(page.Size).Select(i => new Instalment
            {
                Number = i.Number,
                DueOn = i.DueOn.ToMessage(),
                PrincipalFen = i.PrincipalFen,
                InterestFen = i.InterestFen,
                TotalFen = i.TotalFen,
                BalanceFen = i.BalanceFen,
                EarlyPaymentFen = early[i.Number].Sum(),
                Paid = i.Number <= loan.InstalmentsPaid,
            }));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Number.ToString());
            return response;
        }, context.CancellationToken);
    }
}
