using Quzhou.Admissions.Core.Examination;
using Quzhou.Admissions.Exam;
using Quzhou.Admissions.Persistence;
using Quzhou.Platform.Transactions;

namespace Quzhou.Admissions.Exchange;

/// <summary>Records quality grades (导入综合素质评价等第): a row replaces what was recorded before.</summary>
internal sealed class GradesImport : ImportTable
{
    private const string Number = "candidate_number";
    private const string Grades = "grades";

    internal override V1.ExchangeTable Table => V1.ExchangeTable.Grades;

    internal override IReadOnlyList<Column> Columns { get; } = [new(Number, "考生号"), new(Grades, "等第")];

    internal override async Task TakeAsync(Work<AdmissionsDb> work, int year, IReadOnlyList<RowInput> rows, CancellationToken cancellation)
    {
        (await work.HoldYearAsync(year, cancellation)).RequireOpen();
        var registrations = await work.Db.RegistrationsByNumberAsync(year, rows, Number, cancellation);
        var sheets = new Dictionary<Guid, GradeSheetRow>();
        foreach (var row in rows)
        {
            if (!registrations.TryGetValue(row[Number], out var registration))
                continue;
            var scheme = Grading.SchemeOf(year, registration.Category == RegistrationCategory.PreviousGraduate);
            var grades = Grading.Parse(row.Check, Grades, row[Grades], scheme);
            row.Check.Require(!sheets.ContainsKey(registration.Id), Number, "DUPLICATE", "本批次中考生号重复", "comes twice in these rows");
            if (row.IsGood)
                sheets[registration.Id] = new GradeSheetRow { RegistrationId = registration.Id, Grades = Grading.Write(grades) };
        }
        await work.Db.UpsertAsync("grade_sheets", "registration_id", BulkColumns.GradeSheets, sheets.Values, cancellation);
    }
}
