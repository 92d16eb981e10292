using Grpc.Core;
using Quzhou.FoodSafety.Core.Tracing.Epcis;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety.Tracing;

internal sealed partial class TracingGrpc
{
    // Clocks of scales and tills run ahead by a little.
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(10);

    public override Task<RecordEventsResponse> RecordEvents(RecordEventsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var content = DocumentReader.Read(request.Document);
        foreach (var problem in content.Problems)
            check.Add($"document:{problem.Path}", problem.Reason, problem.Zh, problem.En);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            EnsureNotAhead(content.Events, work.Now + ClockSkew);
            var uris = content.Events.SelectMany(e => e.Sources.Concat(e.Destinations).Select(r => r.Id).Append(e.Place!));
            var places = await work.NumberPlacesAsync(uris, cancellation);
            Places.EnsureMayRecord(content.Events, places, caller);
            var recorded = await work.RecordAsync(content.Events, places, cancellation);
            var response = new RecordEventsResponse { RecordedCount = recorded.New.Count, KnownCount = recorded.Known, DeclaredWrongCount = recorded.DeclaredWrong.Count };
            response.AlarmIds.AddRange((await work.CheckBalanceAsync(recorded, places, cancellation)).Select(id => id.ToString()));
            work.Audit("trace.recorded", requestId.ToString(), $"{recorded.New.Count} new, {recorded.Known} known, {recorded.DeclaredWrong.Count} declared wrong");
            return response;
        });
    }

    private static void EnsureNotAhead(IReadOnlyList<TraceEvent> events, DateTimeOffset latest)
    {
        var ahead = events.Select((e, i) => (e.EventTime, Index: i)).Where(e => e.EventTime > latest).Take(DocumentLimits.MaxProblems)
            .Select(e => new FieldError($"document:$.epcisBody.eventList[{e.Index}].eventTime", "IN_THE_FUTURE", "事件时间不得晚于现在", "must not be in the future"))
            .ToList();
        if (ahead.Count > 0)
            throw ApiErrors.Invalid(ahead);
    }
}
