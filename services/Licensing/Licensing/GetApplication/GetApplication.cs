using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class LicensingGrpc
{
    public override Task<GetApplicationResponse> GetApplication(GetApplicationRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("application_id", request.ApplicationId);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var row = await db.Applications.SingleOrDefaultAsync(r => r.Id == id, cancellation) ?? throw ApiErrors.NotFound("application", id.ToString());
            var response = new GetApplicationResponse { Application = row.ToMessage(caller) };
            response.Basis.AddRange(StoredBasis.Read(row.Basis).ToBasis());
            return response;
        }, context.CancellationToken);
    }
}
