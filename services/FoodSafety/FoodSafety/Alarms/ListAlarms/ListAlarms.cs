using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety.Alarms;

internal sealed partial class AlarmGrpc
{
    public override Task<ListAlarmsResponse> ListAlarms(ListAlarmsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        if (request.State != AlarmState.Unspecified)
            check.Known("state", request.State);
        if (request.Kind != AlarmKind.Unspecified)
            check.Known("kind", request.Kind);
        check.OptionalText("county", request.County, CaseRow.MaxPlace);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("alarms", request.PageSize, request.PageToken, $"{request.State}/{request.Kind}/{request.County}");
        var after = page.IdKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var alarms = db.Alarms.Where(r => r.Id > after);
            if (request.State != AlarmState.Unspecified)
                alarms = alarms.Where(r => r.State == (Core.Alarms.AlarmState)(int)request.State);
            if (request.Kind != AlarmKind.Unspecified)
                alarms = alarms.Where(r => r.Kind == (Core.Alarms.AlarmKind)(int)request.Kind);
            if (request.County.Length > 0)
                alarms = alarms.Where(r => r.County == request.County);
            var rows = await alarms.OrderBy(r => r.Id).Take(page.Size + 1).ToListAsync(cancellation);
            var response = new ListAlarmsResponse();
            response.Alarms.AddRange(rows.Take(page.Size).Select(r => r.ToMessage()));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
