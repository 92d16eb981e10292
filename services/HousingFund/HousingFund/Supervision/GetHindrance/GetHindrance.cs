using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class SupervisionGrpc
{
    public override Task<GetHindranceResponse> GetHindrance(GetHindranceRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("hindrance_id", request.HindranceId);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var row = await db.Hindrances.SingleOrDefaultAsync(h => h.Id == id, cancellation) ?? throw ApiErrors.NotFound("hindrance", request.HindranceId);
            return new GetHindranceResponse { Hindrance = row.ToMessage(caller) };
        }, context.CancellationToken);
    }
}
