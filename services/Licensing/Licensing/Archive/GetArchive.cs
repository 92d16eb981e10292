using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Licensing.Archive;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class ArchiveGrpc
{
    public override Task<GetArchiveResponse> GetArchive(GetArchiveRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var subject = check.Subject("subject_id", request.SubjectId);
        check.ThrowIfInvalid();
        var number = subject.Reveal();
        var page = PageTokens.Read("archive-entries", request.PageSize, request.PageToken, number);
        var after = page.IdKey();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var row = await db.Set<ArchiveRow>().AsNoTracking().SingleOrDefaultAsync(a => a.SubjectId == number, cancellation)
                ?? throw ApiErrors.NotFound("archive", subject.Masked());
            var entries = await db.Set<ArchiveEntryRow>().AsNoTracking()
                .Where(e => e.ArchiveId == row.Id && e.Id > after)
                .OrderBy(e => e.Id)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var closing = await db.ClosingCommitmentAsync(subject, cancellation);
            var response = new GetArchiveResponse { Archive = row.ToMessage(closing is not null, caller) };
            response.Entries.AddRange(entries.Take(page.Size).Select(e => e.ToMessage()));
            if (entries.Count > page.Size)
                response.NextPageToken = page.Next(entries[page.Size - 1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
