using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Exchange;

internal sealed partial class ExchangeGrpc
{
    public override Task<ListImportErrorsResponse> ListImportErrors(ListImportErrorsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("import_id", request.ImportId);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("import-errors", request.PageSize, request.PageToken, request.ImportId);
        var after = page.NumberKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            if (!await db.ImportJobs.AnyAsync(j => j.Id == id, cancellation))
                throw ApiErrors.NotFound("import", request.ImportId);
            var rows = await db.ImportErrors.Where(e => e.ImportId == id && e.Id > after).OrderBy(e => e.Id).Take(page.Size + 1).ToListAsync(cancellation);
            var response = new ListImportErrorsResponse();
            response.Errors.AddRange(rows.Take(page.Size).Select(e => e.ToMessage()));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
