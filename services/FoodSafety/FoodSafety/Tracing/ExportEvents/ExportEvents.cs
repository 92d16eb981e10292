using System.Globalization;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Core.Tracing.Epcis;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety.Tracing;

internal sealed partial class TracingGrpc
{
    // Below the largest message, with room for what is around the events.
    private const int MostExportedCharacters = 1_000_000;

    public override Task<ExportEventsResponse> ExportEvents(ExportEventsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var batch = request.Batch.Length > 0 ? check.Batch("batch", request.Batch).Key : "";
        var eventId = check.OptionalText("event_id", request.EventId, DocumentLimits.MaxText);
        var operatorId = request.OperatorId.Length > 0 ? check.Id("operator_id", request.OperatorId) : (Guid?)null;
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        var own = caller.IsOfPortal() ? caller.Officer : null;
        var page = PageTokens.Read("trace-events", request.PageSize, request.PageToken, $"{batch}\n{eventId}\n{operatorId}\n{own}");
        var after = page.NumberKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var events = db.Set<TraceEventRow>().Where(e => e.Id > after);
            if (batch.Length > 0)
            {
                var number = await db.BatchNumberAsync(new(batch), cancellation) ?? throw ApiErrors.NotFound("batch", batch);
                events = events.Where(e => db.Set<TraceEntryRow>().Where(s => s.BatchId == number).Select(s => s.EventId).Contains(e.Id));
            }
            if (eventId.Length > 0)
                events = events.Where(e => e.EventId == eventId);
            if (operatorId is { } id)
                events = events.Where(e => db.Set<TracePlaceRow>().Any(p => p.Id == e.PlaceId && p.OperatorId == id));
            if (own is not null)
            {
                events = events.Where(e => db.Set<TracePlaceRow>().Any(p => p.Id == e.PlaceId && db.Operators.Any(o => o.Id == p.OperatorId && o.SubjectId == own)));
            }
            return Answer(page, await events.OrderBy(e => e.Id).Take(page.Size + 1).ToListAsync(cancellation));
        }, context.CancellationToken);
    }

    // A page ends early when its events are long; the next one goes on behind the last.
    private static ExportEventsResponse Answer(Page page, List<TraceEventRow> rows)
    {
        var shown = new List<TraceEventRow>();
        foreach (var row in rows.Take(page.Size))
        {
            if (shown.Count > 0 && shown.Sum(s => s.Document.Length) + row.Document.Length > MostExportedCharacters)
                break;
            shown.Add(row);
        }
        var response = new ExportEventsResponse { EventCount = shown.Count };
        if (shown.Count > 0)
            response.Document = DocumentWriter.WriteStored(shown.Select(r => r.Document), shown.Max(r => r.RecordedAt));
        if (rows.Count > shown.Count)
            response.NextPageToken = page.Next(shown[^1].Id.ToString(CultureInfo.InvariantCulture));
        return response;
    }
}
