using Grpc.Core;
using Quzhou.FoodSafety.Core.Alarms;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;
using AlarmChangeKind = Quzhou.FoodSafety.Core.Alarms.AlarmChangeKind;
using ClosingReason = Quzhou.FoodSafety.Core.Alarms.ClosingReason;

namespace Quzhou.FoodSafety.Alarms;

internal sealed partial class AlarmGrpc
{
    public override Task<CloseAlarmResponse> CloseAlarm(CloseAlarmRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("alarm_id", request.AlarmId);
        var etag = check.Text("etag", request.Etag, MaxEtag);
        check.Known("reason", request.Reason);
        var note = check.TextWithoutNumbers("note", request.Note, MaxNote);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.AlarmAsync(id, etag, cancellation);
            var closed = AlarmDecisions.Close(row.ToDomain(), caller.Officer, (ClosingReason)(int)request.Reason, work.Now)
                ?? throw ApiErrors.Precondition("WRONG_STATE", $"alarms/{id}", "预警须先确认方可关闭", "an alarm is closed only after it was taken", "ACKNOWLEDGED");
            row.ClosingNote = note;
            work.Record(row.Take(closed), AlarmChangeKind.Closed, []);
            await work.Db.SaveChangesAsync(cancellation);
            return new CloseAlarmResponse { Alarm = row.ToMessage() };
        });
    }
}
