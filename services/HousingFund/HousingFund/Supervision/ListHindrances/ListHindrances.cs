using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.Core.Monitoring;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class SupervisionGrpc
{
    public override Task<ListHindrancesResponse> ListHindrances(ListHindrancesRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var offender = request.OffenderId.Length == 0 ? "" : OrganisationOf(check, "offender_id", request.OffenderId);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("hindrances", request.PageSize, request.PageToken, $"{request.State} {offender}");
        var after = page.IdKey();
        var all = request.State == HindranceState.Unspecified;
        var stage = (HindranceStage)(int)request.State;
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Hindrances
                .Where(h => h.Id > after && (all || h.Stage == stage) && (offender == "" || h.OffenderId == offender))
                .OrderBy(h => h.Id)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var response = new ListHindrancesResponse();
            response.Hindrances.AddRange(rows.Take(page.Size).Select(h => h.ToMessage(caller)));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
