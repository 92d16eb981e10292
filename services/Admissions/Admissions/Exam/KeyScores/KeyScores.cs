using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Core.Examination;
using Quzhou.Admissions.Core.Examination.Rules;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Exam;

internal sealed partial class ExamGrpc
{
    private static readonly int Subjects = Enum.GetValues<Subject>().Length;

    public override Task<KeyScoresResponse> KeyScores(KeyScoresRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("registration_id", request.RegistrationId);
        check.Items("marks", request.Marks, 1, Subjects);
        for (var i = 0; i < request.Marks.Count; i++)
        {
            check.Known($"marks[{i}].subject", request.Marks[i].Subject);
            check.Range($"marks[{i}].tenths", request.Marks[i].Tenths, 0, short.MaxValue);
        }
        check.Require(request.Marks.Select(m => m.Subject).Distinct().Count() == request.Marks.Count, "marks", "DUPLICATE", "科目不得重复", "names a subject twice");
        var testedOn = check.OptionalDate("physical_education_tested_on", request.PhysicalEducationTestedOn);
        check.Require(
            testedOn is null || request.Marks.Any(m => m.Subject == ExamSubject.PhysicalEducation),
            "physical_education_tested_on", "NO_SUCH_MARK", "未录入体育成绩", "comes with a mark in physical education");
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var registration = await RegistrationAsync(work.Db, id, cancellation);
            (await work.ShareYearAsync(registration.Year, cancellation)).RequireOpen();
            var sheet = await work.Db.ScoreSheets.SingleOrDefaultAsync(s => s.RegistrationId == id, cancellation);
            if (sheet is null)
                work.Db.ScoreSheets.Add(sheet = new ScoreSheetRow { RegistrationId = id, Year = registration.Year });
            if (testedOn > work.Today)
                throw ApiErrors.Invalid("physical_education_tested_on", "IN_THE_FUTURE", "测试日期不得晚于今天", "must not be after today");
            var late = testedOn is { } day ? PhysicalEducationOnTime.Check(day) : null;
            var response = new KeyScoresResponse();
            for (var i = 0; i < request.Marks.Count; i++)
            {
                var (subject, tenths) = ((Subject)(int)request.Marks[i].Subject, request.Marks[i].Tenths);
                var (entry, error) = ScoreDecisions.Key(sheet.Entry(subject), caller.Officer, tenths, ExamYears.GoverningDay(registration.Year));
                if (error is { } wrong)
                    throw ScoreErrors.Of(wrong, $"marks[{i}].tenths", $"registrations/{id}");
                sheet.Set(entry!);
                response.Marks.Add(entry!.ToMark());
            }
            work.Audit("scores.keyed", id.ToString(), $"{request.Marks.Count} marks{(late is null ? "" : ", physical education tested late")}");
            if (late is not null)
                response.Basis.Add(late.ToBasis());
            return response;
        });
    }
}
