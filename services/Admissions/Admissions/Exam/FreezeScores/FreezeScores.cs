using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Exam;

internal sealed partial class ExamGrpc
{
    public override Task<FreezeScoresResponse> FreezeScores(FreezeScoresRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        check.Range("year", request.Year, FirstYear, LastYear);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var year = await work.HoldYearAsync(request.Year, cancellation);
            year.RequireOpen();

            // The same condition as ScoreDecisions.Freeze, over a whole city at once: all six agreed, for everybody registered.
            var open = await work.Db.Database.SqlQuery<int>(
                $"""
                 SELECT count(*)::int AS "Value" FROM registrations r LEFT JOIN score_sheets s ON s.registration_id = r.id
                 WHERE r.year = {request.Year} AND r.eligible AND (s.registration_id IS NULL OR EXISTS (
                     SELECT 1 FROM unnest(s.first, s.second, s.reviewed) AS mark(first, second, reviewed)
                     WHERE mark.reviewed = -1 AND (mark.first = -1 OR mark.first <> mark.second)))
                 """).SingleAsync(cancellation);
            if (open > 0)
                throw ApiErrors.Precondition("NOT_AGREED", $"exam-years/{request.Year}", $"尚有{open}名考生的成绩未核对一致", $"{open} candidates have marks that are not agreed", "key", "review");
            var frozen = await work.Db.ScoreSheets.Where(s => s.Year == request.Year && !s.Frozen).ExecuteUpdateAsync(s => s.SetProperty(x => x.Frozen, true), cancellation);
            if (frozen == 0)
                throw ApiErrors.Precondition("NO_SCORES", $"exam-years/{request.Year}", "该年度没有成绩", "the year has no marks", "key");
            (year.FrozenAt, year.FrozenBy) = (work.Now, caller.Officer);
            work.Audit("scores.frozen", request.Year.ToString(), $"{frozen} candidates");
            return new FreezeScoresResponse { Candidates = frozen };
        });
    }
}
