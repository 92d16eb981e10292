using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.CityRegister;
using Quzhou.Credit.GetHistory;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Credit;

internal sealed partial class CityRegisterGrpc
{
    /// <summary>Everything that became known of a subject, and what it did to the level (信用档案变更历史).</summary>
    public override async Task<GetHistoryResponse> GetHistory(GetHistoryRequest request, ServerCallContext context)
    {
        var view = RegisterView.Of(Caller.From(context));
        var check = new RequestChecks();
        var subject = check.Subject("subject_id", request.SubjectId);
        var purpose = check.Text("purpose", request.Purpose, PurposeLength);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("history", request.PageSize, request.PageToken, request.SubjectId, defaultSize: 100);
        var after = page.NumberKey();
        var number = subject.Reveal();

        var answer = new GetHistoryResponse();
        var versions = await transactions.ReadAsync(async (db, token) =>
        {
            var numbers = await db.RowVersions.Where(v => v.SubjectId == number && v.Number > after)
                .OrderBy(v => v.Number).Select(v => v.Number).Take(page.Size + 1).ToListAsync(token);
            if (numbers.Count > page.Size)
                answer.NextPageToken = page.Next($"{numbers[page.Size - 1]}");
            // What came before is needed to tell what changed.
            var last = numbers.Count == 0 ? 0 : numbers[Math.Min(numbers.Count, page.Size) - 1];
            return await db.RowVersions.Where(v => v.SubjectId == number && v.Number <= last).OrderBy(v => v.Number).ToListAsync(token);
        }, context.CancellationToken);
        answer.Entries.AddRange(Timeline.Of(versions).Where(e => e.Number > after));
        answer.AccessId = (await LogAccessAsync(nameof(GetHistory), view, purpose, [number], context.CancellationToken)).ToString();
        return answer;
    }
}
