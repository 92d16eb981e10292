using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Licensing.Core.Archive;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class ArchiveGrpc
{
    public override Task<GetArchiveObjectionResponse> GetArchiveObjection(GetArchiveObjectionRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("objection_id", request.ObjectionId);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        var agency = caller.Agency;
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var found = await Objections(db, agency).Where(o => o.Row.Id == id).SingleOrDefaultAsync(cancellation) ?? throw ApiErrors.NotFound("objection", id.ToString());
            return new GetArchiveObjectionResponse { Objection = found.Row.ToMessage(found.Archive, time.CityToday(), caller) };
        }, context.CancellationToken);
    }

    public override Task<ListArchiveObjectionsResponse> ListArchiveObjections(ListArchiveObjectionsRequest request, ServerCallContext context)
    {
        var caller = Caller.From(context);
        var (agency, all, stage) = (caller.Agency, request.State == ArchiveObjectionState.Unspecified, (ObjectionStage)(int)request.State);
        var page = PageTokens.Read("archive-objections", request.PageSize, request.PageToken, $"{agency}/{request.State}");
        var after = page.IdKey();
        var today = time.CityToday();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await Objections(db, agency)
                .Where(o => o.Row.Id > after && (all || o.Row.Stage == stage))
                .OrderBy(o => o.Row.Id)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var response = new ListArchiveObjectionsResponse();
            response.Objections.AddRange(rows.Take(page.Size).Select(o => o.Row.ToMessage(o.Archive, today, caller)));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Row.Id.ToString());
            return response;
        }, context.CancellationToken);
    }

    private static IQueryable<ObjectionWithArchive> Objections(LicensingDb db, string agency) =>
        from row in db.Set<ArchiveObjectionRow>().AsNoTracking()
        join entry in db.Set<ArchiveEntryRow>() on row.EntryId equals entry.Id
        join archive in db.Set<ArchiveRow>() on entry.ArchiveId equals archive.Id
        where row.Agency == agency
        select new ObjectionWithArchive { Row = row, Archive = archive };

    private sealed class ObjectionWithArchive
    {
        public required ArchiveObjectionRow Row { get; init; }

        public required ArchiveRow Archive { get; init; }
    }
}
