using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Messages;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Credit;

internal sealed partial class SuggestionGrpc
{
    /// <summary>Suggestions, newest first (联合惩戒建议清单).</summary>
    public override Task<ListPunishmentSuggestionsResponse> ListPunishmentSuggestions(ListPunishmentSuggestionsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var number = request.SubjectId.Length == 0 ? null : check.Subject("subject_id", request.SubjectId) is var id && id != default ? id.Reveal() : null;
        if (request.State != SuggestionState.Unspecified)
            check.Known("state", request.State);
        check.ThrowIfInvalid();
        var state = request.State == SuggestionState.Unspecified ? null : (Core.JointPunishment.SuggestionState?)request.State;
        var page = PageTokens.Read("suggestions", request.PageSize, request.PageToken, $"{request.State}|{request.SubjectId}", defaultSize: 100);
        var before = page.Key.Length == 0 ? long.MaxValue : page.NumberKey();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Suggestions
                .Where(s => s.Number < before && (state == null || s.State == state) && (number == null || s.SubjectId == number))
                .OrderByDescending(s => s.Number)
                .Take(page.Size + 1)
                .Join(db.Subjects, s => s.SubjectId, s => s.SubjectId, (suggestion, subject) => new { suggestion, subject })
                .OrderByDescending(r => r.suggestion.Number)
                .ToListAsync(cancellation);
            var answer = new ListPunishmentSuggestionsResponse();
            answer.Suggestions.AddRange(rows.Take(page.Size).Select(r => r.suggestion.ToSuggestion(r.subject, caller)));
            if (rows.Count > page.Size)
                answer.NextPageToken = page.Next($"{rows[page.Size - 1].suggestion.Number}");
            return answer;
        }, context.CancellationToken);
    }
}
