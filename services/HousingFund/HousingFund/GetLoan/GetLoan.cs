using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Enforcement;

namespace Quzhou.HousingFund;

internal sealed partial class HousingFundGrpc
{
    public override Task<GetLoanResponse> GetLoan(GetLoanRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("loan_id", request.LoanId);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var row = await db.Loans.SingleOrDefaultAsync(r => r.Id == id, cancellation) ?? throw ApiErrors.NotFound("loan", request.LoanId);
            return new GetLoanResponse { Loan = row.ToMessage(caller, await db.RestrictionsOnAsync([id.ToString()], time.CityToday(), cancellation)) };
        }, context.CancellationToken);
    }
}
