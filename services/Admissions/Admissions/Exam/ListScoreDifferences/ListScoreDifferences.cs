using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Core.Examination;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Exam;

internal sealed partial class ExamGrpc
{
    public override Task<ListScoreDifferencesResponse> ListScoreDifferences(ListScoreDifferencesRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        check.Range("year", request.Year, FirstYear, LastYear);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("score-differences", request.PageSize, request.PageToken, request.Year.ToString());
        var after = page.IdKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            // A page holds whole sheets, so that a token never points into one.
            var sheets = await db.ScoreSheets
                .FromSql($"SELECT * FROM score_sheets WHERE year = {request.Year} AND NOT frozen AND (first <> second OR -1 = ANY(first))")
                .Where(s => s.RegistrationId > after)
                .OrderBy(s => s.RegistrationId)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var response = new ListScoreDifferencesResponse();
            response.Differences.AddRange(sheets.Take(page.Size).SelectMany(Open));
            if (sheets.Count > page.Size)
                response.NextPageToken = page.Next(sheets[page.Size - 1].RegistrationId.ToString());
            return response;
        }, context.CancellationToken);
    }

    private static IEnumerable<ScoreDifference> Open(ScoreSheetRow sheet) =>
        Enum.GetValues<Subject>().Select(sheet.Entry).Where(e => e.State is ScoreState.KeyedOnce or ScoreState.Differs).Select(e => new ScoreDifference
        {
            RegistrationId = sheet.RegistrationId.ToString(),
            Subject = (ExamSubject)(int)e.Subject,
            State = (MarkState)(int)e.State,

            // A mark keyed once is not shown: who keys it again must not copy it.
            FirstTenths = e.State == ScoreState.Differs ? e.First!.Value : ScoreSheetRow.None,
            SecondTenths = e.State == ScoreState.Differs ? e.Second!.Value : ScoreSheetRow.None,
        });
}
