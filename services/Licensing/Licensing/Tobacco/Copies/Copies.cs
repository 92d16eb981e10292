using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class TobaccoGrpc
{
    public override Task<AcknowledgeCopyResponse> AcknowledgeCopy(AcknowledgeCopyRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("copy_id", request.CopyId);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.LockedAsync<TobaccoCopyRow>("copy", id, cancellation);
            if (row.Agency != caller.Agency)
                throw ApiErrors.NotFound("copy", id.ToString());
            var licence = await work.Db.Set<RetailLicenceRow>().AsNoTracking().SingleAsync(l => l.Id == row.LicenceId, cancellation);
            if (row.AcknowledgedOn is null)
            {
                (row.AcknowledgedOn, row.AcknowledgedBy) = (work.Today, caller.Officer);
                work.Audit("tobacco-copy.acknowledged", id.ToString());
                await work.Db.SaveChangesAsync(cancellation);
            }
            return new AcknowledgeCopyResponse { Copy = row.ToMessage(licence, caller) };
        });
    }

    public override Task<ListCopiesResponse> ListCopies(ListCopiesRequest request, ServerCallContext context)
    {
        var caller = Caller.From(context);
        var (agency, openOnly) = (caller.Agency, request.OpenOnly);
        var page = PageTokens.Read("tobacco-copies", request.PageSize, request.PageToken, $"{agency}/{openOnly}");
        var after = page.IdKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Set<TobaccoCopyRow>().AsNoTracking()
                .Where(c => c.Agency == agency && c.Id > after && (!openOnly || c.AcknowledgedOn == null))
                .Join(db.Set<RetailLicenceRow>(), c => c.LicenceId, l => l.Id, (copy, licence) => new { copy, licence })
                .OrderBy(r => r.copy.Id)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var response = new ListCopiesResponse();
            response.Copies.AddRange(rows.Take(page.Size).Select(r => r.copy.ToMessage(r.licence, caller)));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].copy.Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
