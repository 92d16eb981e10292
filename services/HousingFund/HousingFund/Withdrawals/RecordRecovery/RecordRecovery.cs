using Grpc.Core;
using Quzhou.HousingFund.Core.Withdrawals;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class WithdrawalGrpc
{
    public override Task<RecordRecoveryResponse> RecordRecovery(RecordRecoveryRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("withdrawal_id", request.WithdrawalId);
        var etag = check.Etag(request.Etag);
        var amount = check.Money("amount_fen", request.AmountFen, 1, Reading.MaxFen);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.LockedAsync<WithdrawalRow>("withdrawal", id, etag, cancellation);
            var recovered = WithdrawalDecisions.Recover(row.Case, amount, work.Today).Settle($"withdrawals/{id}");
            row.Case = recovered.State;
            work.Audit("withdrawal.recovered", id.ToString(), $"{recovered.Verdict}, {amount} fen");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new RecordRecoveryResponse { Verdict = recovered.Verdict, Withdrawal = row.ToMessage(caller) };
            response.Basis.AddRange(recovered.Findings.ToBasis());
            return response;
        });
    }
}
