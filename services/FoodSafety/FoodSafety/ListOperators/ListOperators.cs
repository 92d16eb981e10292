using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.V1;
using Quzhou.Law;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Register;

namespace Quzhou.FoodSafety;

internal sealed partial class FoodSafetyGrpc
{
    public override Task<ListOperatorsResponse> ListOperators(ListOperatorsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        if (request.Kind != OperatorKind.Unspecified)
            check.Known("kind", request.Kind);
        var county = check.OptionalText("county", request.County, MaxPlace);
        var township = check.OptionalText("township", request.Township, MaxPlace);
        var grid = check.OptionalText("grid", request.Grid, MaxPlace);
        var prefix = check.OptionalText("name_prefix", request.NamePrefix, MaxPlace);
        check.ThrowIfInvalid();
        var openOnly = request.OpenOnly;
        var page = PageTokens.Read("operators", request.PageSize, request.PageToken, string.Join('\n', request.Kind, county, township, grid, prefix, openOnly));
        var after = page.IdKey();
        var (all, kind) = (request.Kind == OperatorKind.Unspecified, (Core.Operators.OperatorKind)(int)request.Kind);
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Operators
                .Where(r => r.Id > after && (all || r.Kind == kind) && (county == "" || r.County == county) && (township == "" || r.Township == township))
                .Where(r => (grid == "" || r.Grid == grid) && (prefix == "" || r.SubjectName.StartsWith(prefix)) && (!openOnly || r.ClosedOn == null))
                .OrderBy(r => r.Id)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var shown = rows.Take(page.Size).ToList();
            var standings = await db.StandingsOfAsync([.. shown.Select(r => SubjectId.Parse(r.SubjectId)).Distinct()], time.CityToday(), cancellation);
            var response = new ListOperatorsResponse();
            response.Operators.AddRange(shown.Select(r => r.ToMessage(standings[SubjectId.Parse(r.SubjectId)], caller)));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(shown[^1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
