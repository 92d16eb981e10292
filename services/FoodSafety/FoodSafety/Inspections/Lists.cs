using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety;

internal sealed partial class InspectionGrpc
{
    public override Task<ListInspectionsResponse> ListInspections(ListInspectionsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var operatorId = request.OperatorId.Length == 0 ? Guid.Empty : check.Id("operator_id", request.OperatorId);
        var roundId = request.RoundId.Length == 0 ? Guid.Empty : check.Id("round_id", request.RoundId);
        check.ThrowIfInvalid();
        var openOnly = request.OpenOnly;
        var page = PageTokens.Read("inspections", request.PageSize, request.PageToken, $"{operatorId} {roundId} {openOnly}");
        var after = page.IdKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Inspections
                .Where(i => i.Id > after && (operatorId == Guid.Empty || i.OperatorId == operatorId) && (roundId == Guid.Empty || i.RoundId == roundId) && (!openOnly || i.Outcome == null))
                .OrderBy(i => i.Id)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var response = new ListInspectionsResponse();
            response.Inspections.AddRange(rows.Take(page.Size).Select(i => i.ToMessage()));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }

    public override Task<ListPublicInspectionsResponse> ListPublicInspections(ListPublicInspectionsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var county = check.OptionalText("county", request.County, Reading.MaxPlace);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("public-inspections", request.PageSize, request.PageToken, county);
        var (afterDay, afterId) = page.DayKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await (
                from inspection in db.Inspections
                join of in db.Operators on inspection.OperatorId equals of.Id
                where inspection.Outcome != null && inspection.InspectedOn != null && inspection.Dossier != null && (county == "" || of.County == county)
                where inspection.InspectedOn > afterDay || (inspection.InspectedOn == afterDay && inspection.Id > afterId)
                orderby inspection.InspectedOn, inspection.Id
                select new { Inspection = inspection, Of = of }).Take(page.Size + 1).ToListAsync(cancellation);
            var response = new ListPublicInspectionsResponse();
            response.Inspections.AddRange(rows.Take(page.Size).Select(r => r.Inspection.ToPublic(r.Of)).OfType<PublicInspection>());
            if (rows.Count > page.Size)
                response.NextPageToken = page.NextDay(rows[page.Size - 1].Inspection.InspectedOn!.Value, rows[page.Size - 1].Inspection.Id);
            return response;
        }, context.CancellationToken);
    }
}
