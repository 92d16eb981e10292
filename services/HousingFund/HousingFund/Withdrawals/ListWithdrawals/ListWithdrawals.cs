using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.Core.Withdrawals;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class WithdrawalGrpc
{
    public override Task<ListWithdrawalsResponse> ListWithdrawals(ListWithdrawalsRequest request, ServerCallContext context)
    {
        var page = PageTokens.Read("withdrawals", request.PageSize, request.PageToken, $"{request.State}");
        var after = page.IdKey();
        var all = request.State == WithdrawalState.Unspecified;
        var stage = (WithdrawalStage)(int)request.State;
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Withdrawals
                .Where(w => w.Id > after && (all || w.Stage == stage))
                .OrderBy(w => w.Id)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var response = new ListWithdrawalsResponse();
            response.Withdrawals.AddRange(rows.Take(page.Size).Select(w => w.ToMessage(caller)));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
