using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Core.Examination;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Exam;

internal sealed partial class ExamGrpc
{
    public override Task<ReviewScoreResponse> ReviewScore(ReviewScoreRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("registration_id", request.RegistrationId);
        check.Known("subject", request.Subject);
        check.Range("tenths", request.Tenths, 0, short.MaxValue);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var registration = await RegistrationAsync(work.Db, id, cancellation);
            (await work.ShareYearAsync(registration.Year, cancellation)).RequireOpen();
            var sheet = await work.Db.ScoreSheets.SingleOrDefaultAsync(s => s.RegistrationId == id, cancellation) ?? throw ApiErrors.NotFound("scores", request.RegistrationId);
            var (entry, error) = ScoreDecisions.Review(sheet.Entry((Subject)(int)request.Subject), caller.Officer, request.Tenths, ExamYears.GoverningDay(registration.Year));
            if (error is { } wrong)
                throw ScoreErrors.Of(wrong, "tenths", $"registrations/{id}");
            sheet.Set(entry!);
            work.Audit("score.reviewed", id.ToString(), request.Subject.ToString());
            return new ReviewScoreResponse { Mark = entry!.ToMark() };
        });
    }
}
