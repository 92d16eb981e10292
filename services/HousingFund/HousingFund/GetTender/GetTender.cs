using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Enforcement;

namespace Quzhou.HousingFund;

internal sealed partial class HousingFundGrpc
{
    public override Task<GetTenderResponse> GetTender(GetTenderRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("tender_id", request.TenderId);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var tender = await db.Tenders.SingleOrDefaultAsync(t => t.Id == id, cancellation) ?? throw ApiErrors.NotFound("tender", request.TenderId);
            var bids = await db.Bids.Where(b => b.TenderId == id).OrderBy(b => b.Id).ToListAsync(cancellation);
            var restrictions = (await db.RestrictionsOnAsync([.. bids.Select(b => b.Id.ToString())], time.CityToday(), cancellation)).ToLookup(r => r.Target);
            var response = new GetTenderResponse { Tender = tender.ToMessage() };
            response.Bids.AddRange(bids.Select(b => b.ToMessage(restrictions[b.Id.ToString()], caller)));
            return response;
        }, context.CancellationToken);
    }
}
