using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class ArchiveGrpc
{
    public override Task<ListPublishedEntriesResponse> ListPublishedEntries(ListPublishedEntriesRequest request, ServerCallContext context)
    {
        var kind = request.Kind;
        var page = PageTokens.Read("published-entries", request.PageSize, request.PageToken, $"{kind}");
        var after = page.IdKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Set<ArchiveEntryRow>().AsNoTracking()
                .Where(e => e.PublishedOn != null && e.State != ArchiveEntryState.Withdrawn && e.Id > after && (kind == ArchiveEntryKind.Unspecified || e.Kind == kind))
                .Join(db.Set<ArchiveRow>(), e => e.ArchiveId, a => a.Id, (entry, archive) => new { entry, archive.SubjectId, archive.SubjectName })
                .OrderBy(r => r.entry.Id)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var response = new ListPublishedEntriesResponse();
            response.Entries.AddRange(rows.Take(page.Size).Select(r => Published(r.entry, r.SubjectId, r.SubjectName)));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].entry.Id.ToString());
            return response;
        }, context.CancellationToken);
    }

    private static PublishedEntry Published(ArchiveEntryRow row, string subjectId, string name)
    {
        var entry = row.Entry;
        return new PublishedEntry
        {
            EntryId = row.Id.ToString(),
            SubjectName = SupervisedSubjects.PublicName(subjectId, name),
            Kind = row.Kind,
            OccurredOn = entry.Information.OccurredOn.ToMessage(),
            PublishedOn = row.PublishedOn!.Value.ToMessage(),
            Summary = entry.Information.Statement,
            UnderObjection = entry.IsMarked,
        };
    }
}
