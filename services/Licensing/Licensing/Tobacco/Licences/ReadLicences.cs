using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class TobaccoGrpc
{
    public override Task<GetRetailLicenceResponse> GetRetailLicence(GetRetailLicenceRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("licence_id", request.LicenceId);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var row = await db.Set<RetailLicenceRow>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellation) ?? throw ApiErrors.NotFound("licence", id.ToString());
            var penalties = await db.Set<TobaccoPenaltyRow>().AsNoTracking()
                .Where(p => p.LicenceId == id)
                .OrderByDescending(p => p.DecidedOn).ThenByDescending(p => p.Id)
                .Take(MaxShown)
                .ToListAsync(cancellation);
            var seizures = await db.Set<TobaccoSeizureRow>().AsNoTracking().Where(f => f.LicenceId == id).OrderByDescending(f => f.Id).Take(MaxShown).ToListAsync(cancellation);
            var events = await db.Set<RetailerEventRow>().AsNoTracking().Where(f => f.LicenceId == id).OrderByDescending(f => f.Id).Take(MaxShown).ToListAsync(cancellation);
            var response = new GetRetailLicenceResponse { Licence = row.ToMessage(caller) };
            response.Penalties.AddRange(penalties.Reverse<TobaccoPenaltyRow>().Select(p => p.ToMessage()));
            response.Seizures.AddRange(seizures.Reverse<TobaccoSeizureRow>().Select(f => f.ToMessage()));
            response.Events.AddRange(events.Reverse<RetailerEventRow>().Select(f => f.ToMessage()));
            return response;
        }, context.CancellationToken);
    }

    public override Task<ListRetailLicencesResponse> ListRetailLicences(ListRetailLicencesRequest request, ServerCallContext context)
    {
        var number = "";
        if (request.HolderId.Length > 0)
        {
            var check = new RequestChecks();
            var holder = check.Subject("holder_id", request.HolderId);
            check.ThrowIfInvalid();
            number = holder.Reveal();
        }
        var page = PageTokens.Read("retail-licences", request.PageSize, request.PageToken, number);
        var after = page.IdKey();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Set<RetailLicenceRow>().AsNoTracking()
                .Where(r => r.Id > after && (number == "" || r.HolderId == number))
                .OrderBy(r => r.Id)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var response = new ListRetailLicencesResponse();
            response.Licences.AddRange(rows.Take(page.Size).Select(r => r.ToMessage(caller)));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
