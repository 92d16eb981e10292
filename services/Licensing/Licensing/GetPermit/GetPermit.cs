using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Enforcement;

namespace Quzhou.Licensing;

internal sealed partial class LicensingGrpc
{
    public override Task<GetPermitResponse> GetPermit(GetPermitRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("permit_id", request.PermitId);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var row = await db.Permits.SingleOrDefaultAsync(r => r.Id == id, cancellation) ?? throw ApiErrors.NotFound("permit", id.ToString());
            var restrictions = await db.RestrictionsOnAsync([id.ToString()], time.CityToday(), cancellation);
            return new GetPermitResponse { Permit = row.ToMessage(restrictions, caller) };
        }, context.CancellationToken);
    }
}
