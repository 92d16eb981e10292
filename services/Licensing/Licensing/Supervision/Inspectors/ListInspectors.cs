using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class SupervisionGrpc
{
    public override Task<ListInspectorsResponse> ListInspectors(ListInspectorsRequest request, ServerCallContext context)
    {
        var agency = Caller.From(context).Agency;
        var page = PageTokens.Read("inspectors", request.PageSize, request.PageToken, agency);
        var after = page.IdKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Set<InspectorRow>().Where(r => r.Agency == agency && r.Id > after).OrderBy(r => r.Id).Take(page.Size + 1).ToListAsync(cancellation);
            var shown = rows.Take(page.Size).ToList();
            var officers = shown.Select(r => r.Officer).ToList();
            var conflicts = (await db.Set<ConflictRow>().Where(c => c.Agency == agency && officers.Contains(c.Officer)).ToListAsync(cancellation)).ToLookup(c => c.Officer, c => c.SubjectKey);
            var response = new ListInspectorsResponse();
            response.Inspectors.AddRange(shown.Select(r => r.ToMessage(conflicts[r.Officer])));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(shown[^1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
