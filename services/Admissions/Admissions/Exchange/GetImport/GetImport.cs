using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Exchange;

internal sealed partial class ExchangeGrpc
{
    public override Task<GetImportResponse> GetImport(GetImportRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("import_id", request.ImportId);
        check.ThrowIfInvalid();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var job = await db.ImportJobs.SingleOrDefaultAsync(j => j.Id == id, cancellation) ?? throw ApiErrors.NotFound("import", request.ImportId);
            return new GetImportResponse { Summary = job.ToMessage() };
        }, context.CancellationToken);
    }
}
