using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety.Alarms.Sentinel;

internal sealed partial class SentinelGrpc
{
    public override Task<ListCasesResponse> ListCases(ListCasesRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        check.OptionalText("county", request.County, CaseRow.MaxPlace);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        var hospital = caller.Agency == HospitalAgency ? caller.Officer : "";
        var page = PageTokens.Read("cases", request.PageSize, request.PageToken, $"{hospital}/{request.County}");
        var after = page.IdKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var cases = db.Cases.Where(c => c.Id > after && (hospital.Length == 0 || c.Hospital == hospital) && (request.County.Length == 0 || c.County == request.County));
            var rows = await cases.OrderBy(c => c.Id).Take(page.Size + 1).ToListAsync(cancellation);
            var response = new ListCasesResponse();
            response.Cases.AddRange(rows.Take(page.Size).Select(c => c.ToMessage(caller)));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }

    public override Task<ListClusterCasesResponse> ListClusterCases(ListClusterCasesRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("alarm_id", request.AlarmId);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        var page = PageTokens.Read("cluster-cases", request.PageSize, request.PageToken, request.AlarmId);
        var after = page.IdKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            if (!await db.Alarms.AnyAsync(a => a.Id == id, cancellation))
                throw ApiErrors.NotFound("alarm", request.AlarmId);
            var rows = await db.AlarmMembers.Where(m => m.AlarmId == id && m.MemberId > after)
                .Join(db.Cases, m => m.MemberId, c => c.Id, (_, c) => c)
                .OrderBy(c => c.Id).Take(page.Size + 1).ToListAsync(cancellation);
            var response = new ListClusterCasesResponse();
            response.Cases.AddRange(rows.Take(page.Size).Select(c => c.ToMessage(caller)));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
