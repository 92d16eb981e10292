using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Enforcement;

namespace Quzhou.Licensing;

internal sealed partial class LicensingGrpc
{
    public override Task<ListPermitsResponse> ListPermits(ListPermitsRequest request, ServerCallContext context)
    {
        var number = OptionalSubject(request.SubjectId);
        var page = PageTokens.Read("permits", request.PageSize, request.PageToken, number);
        var after = page.IdKey();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Permits
                .Where(r => r.Id > after && (number == "" || r.HolderId == number))
                .OrderBy(r => r.Id)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var shown = rows.Take(page.Size).ToList();
            var restrictions = (await db.RestrictionsOnAsync([.. shown.Select(r => r.Id.ToString())], time.CityToday(), cancellation)).ToLookup(r => r.Target);
            var response = new ListPermitsResponse();
            response.Permits.AddRange(shown.Select(r => r.ToMessage(restrictions[r.Id.ToString()], caller)));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(shown[^1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
