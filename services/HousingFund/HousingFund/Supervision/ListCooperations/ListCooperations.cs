using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.V1;
using Quzhou.Law;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Register;

namespace Quzhou.HousingFund;

internal sealed partial class SupervisionGrpc
{
    public override Task<ListCooperationsResponse> ListCooperations(ListCooperationsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var developer = request.DeveloperId.Length == 0 ? "" : OrganisationOf(check, "developer_id", request.DeveloperId);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("cooperations", request.PageSize, request.PageToken, $"{request.State} {developer}");
        var after = page.IdKey();
        var state = (int)request.State;
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            // A hold is in the dossier only: the row's own state is that of the agreement.
            var rows = await db.Projects
                .FromSql($"SELECT *, xmin FROM projects WHERE dossier IS NOT NULL AND ({state} = 0 OR (dossier->>'State')::int = {state})")
                .Where(p => p.Id > after && (developer == "" || p.DeveloperId == developer))
                .OrderBy(p => p.Id)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var shown = rows.Take(page.Size).ToList();
            var today = time.CityToday();
            var punishments = new Dictionary<string, IReadOnlyList<Fact>?>(StringComparer.Ordinal);
            foreach (var id in shown.Select(p => p.DeveloperId).Distinct(StringComparer.Ordinal))
                punishments[id] = (await db.StandingOfAsync(SubjectId.Parse(id), today, cancellation)).Facts();
            var response = new ListCooperationsResponse();
            response.Cooperations.AddRange(shown.Select(p => Cooperations.CooperationOf(p).ToMessage(p, punishments[p.DeveloperId])));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(shown[^1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }

    private static string OrganisationOf(RequestChecks check, string field, string code)
    {
        var organisation = check.Organisation(field, code);
        return organisation == default ? "" : organisation.Reveal();
    }
}
