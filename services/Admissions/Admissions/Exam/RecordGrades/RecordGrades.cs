using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Core.Quality;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;
using RegistrationCategory = Quzhou.Admissions.Core.Examination.RegistrationCategory;

namespace Quzhou.Admissions.Exam;

internal sealed partial class ExamGrpc
{
    public override Task<RecordGradesResponse> RecordGrades(RecordGradesRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("registration_id", request.RegistrationId);
        check.Items("grades", request.Grades, 1, Grading.MaxItems);
        for (var i = 0; i < request.Grades.Count; i++)
            check.Known($"grades[{i}].mark", request.Grades[i].Mark);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await RegistrationAsync(work.Db, id, cancellation);
            (await work.ShareYearAsync(row.Year, cancellation)).RequireOpen();
            var scheme = Grading.SchemeOf(row.Year, row.Category == RegistrationCategory.PreviousGraduate);
            var grades = new Dictionary<string, QualityGrade>(StringComparer.Ordinal);
            var items = new RequestChecks();
            for (var i = 0; i < request.Grades.Count; i++)
                Grading.Add(items, $"grades[{i}].item", grades, request.Grades[i].Item, (QualityGrade)(int)request.Grades[i].Mark, scheme);
            items.ThrowIfInvalid();
            var json = Grading.Write(new QualityGrades(grades));
            await work.Db.Database.ExecuteSqlAsync(
                $"""
                 INSERT INTO grade_sheets (registration_id, grades) VALUES ({id}, {json}::jsonb)
                 ON CONFLICT (registration_id) DO UPDATE SET grades = EXCLUDED.grades
                 """,
                cancellation);
            row.Changes++;
            work.Audit("grades.recorded", id.ToString(), $"{grades.Count} items");
            await work.Db.SaveChangesAsync(cancellation);
            return new RecordGradesResponse { Registration = await WholeAsync(work.Db, row, caller, cancellation) };
        });
    }
}
