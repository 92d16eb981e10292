using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.V1;
using Quzhou.Law;
using Quzhou.Platform;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class SupervisionGrpc
{
    public override Task<ListPublicEntriesResponse> ListPublicEntries(ListPublicEntriesRequest request, ServerCallContext context)
    {
        var page = PageTokens.Read("public-entries", request.PageSize, request.PageToken, $"{request.Kind}");
        var after = page.IdKey();
        var kind = request.Kind;
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.PublicEntries
                .Where(e => e.Id > after && (kind == PublicEntryKind.Unspecified || e.Kind == kind))
                .OrderBy(e => e.Id)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var response = new ListPublicEntriesResponse();
            foreach (var row in rows.Take(page.Size))
            {
                var entry = new PublicEntry
                {
                    EntryId = row.Id.ToString(), Subject = SubjectId.Parse(row.SubjectId).ToMessage(row.SubjectName, caller), Kind = row.Kind, ListedOn = row.ListedOn.ToMessage(),
                };
                entry.Basis.AddRange(StoredBasis.Read(row.Findings).ToBasis());
                response.Entries.Add(entry);
            }
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
