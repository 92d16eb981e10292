using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class WithdrawalGrpc
{
    public override Task<GetWithdrawalResponse> GetWithdrawal(GetWithdrawalRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("withdrawal_id", request.WithdrawalId);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var row = await db.Withdrawals.SingleOrDefaultAsync(w => w.Id == id, cancellation) ?? throw ApiErrors.NotFound("withdrawal", request.WithdrawalId);
            return new GetWithdrawalResponse { Withdrawal = row.ToMessage(caller) };
        }, context.CancellationToken);
    }
}
