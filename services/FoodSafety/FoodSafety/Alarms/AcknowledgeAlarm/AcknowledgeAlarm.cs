using Grpc.Core;
using Quzhou.FoodSafety.Core.Alarms;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;
using AlarmChangeKind = Quzhou.FoodSafety.Core.Alarms.AlarmChangeKind;

namespace Quzhou.FoodSafety.Alarms;

internal sealed partial class AlarmGrpc
{
    public override Task<AcknowledgeAlarmResponse> AcknowledgeAlarm(AcknowledgeAlarmRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("alarm_id", request.AlarmId);
        var etag = check.Text("etag", request.Etag, MaxEtag);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.AlarmAsync(id, etag, cancellation);
            var taken = AlarmDecisions.Acknowledge(row.ToDomain(), caller.Officer, work.Now)
                ?? throw ApiErrors.Precondition("WRONG_STATE", $"alarms/{id}", "仅待确认的预警可以确认", "only an open alarm can be taken", "OPEN");
            work.Record(row.Take(taken), AlarmChangeKind.Acknowledged, []);
            await work.Db.SaveChangesAsync(cancellation);
            return new AcknowledgeAlarmResponse { Alarm = row.ToMessage() };
        });
    }
}
