using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class TenderGrpc
{
    public override Task<GetTenderStatusResponse> GetTenderStatus(GetTenderStatusRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("tender_id", request.TenderId);
        check.ThrowIfInvalid();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var row = await db.Tenders.SingleOrDefaultAsync(t => t.Id == id, cancellation) ?? throw ApiErrors.NotFound("tender", request.TenderId);
            return new GetTenderStatusResponse { Tender = row.ToStatus() };
        }, context.CancellationToken);
    }
}
