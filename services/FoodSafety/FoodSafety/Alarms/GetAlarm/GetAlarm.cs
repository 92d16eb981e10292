using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety.Alarms;

internal sealed partial class AlarmGrpc
{
    private const int MaxChanges = 500;

    public override Task<GetAlarmResponse> GetAlarm(GetAlarmRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("alarm_id", request.AlarmId);
        check.ThrowIfInvalid();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var row = await db.Alarms.SingleOrDefaultAsync(r => r.Id == id, cancellation) ?? throw ApiErrors.NotFound("alarm", request.AlarmId);
            var changes = await db.AlarmChanges.Where(c => c.AlarmId == id).OrderByDescending(c => c.Sequence).Take(MaxChanges).ToListAsync(cancellation);
            var response = new GetAlarmResponse { Alarm = row.ToMessage() };
            response.Changes.AddRange(changes.AsEnumerable().Reverse().Select(c => c.ToMessage()));
            return response;
        }, context.CancellationToken);
    }
}
