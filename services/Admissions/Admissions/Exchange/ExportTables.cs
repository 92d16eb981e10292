using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Core.Allocation.Rules;
using Quzhou.Admissions.Core.Examination;
using Quzhou.Admissions.Core.Quality;
using Quzhou.Admissions.Exam;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.Plans;
using Quzhou.Admissions.Results;
using Quzhou.Law;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Exchange;

/// <summary>A table that can be exported: its headings, and its rows page by page after a key.</summary>
internal sealed record ExportedTable(
    IReadOnlyList<string> Headings,
    Func<AdmissionsDb, string, int, CancellationToken, Task<(IReadOnlyList<IReadOnlyList<string>> Rows, string Last)>> PageAsync);

/// <summary>The tables that can be exported. What names a person is whole only for who may see identities.</summary>
internal static class ExportTables
{
    internal static ExportedTable Of(V1.ExchangeTable table, int year, Guid runId, Caller caller) => table switch
    {
        V1.ExchangeTable.Candidates => new(
            ["考生号", "姓名", "身份号码", "监护人姓名", "初中学校", "报名类别"], (db, after, size, token) => CandidatesAsync(db, year, after, size, caller, token)),
        V1.ExchangeTable.Scores => new(
            [.. ScoresImport.Subjects.Select(s => s.Column.Heading).Prepend("考生号")], (db, after, size, token) => ScoresAsync(db, year, after, size, caller, token)),
        V1.ExchangeTable.Grades => new(["考生号", "等第"], (db, after, size, token) => GradesAsync(db, year, after, size, caller, token)),
        V1.ExchangeTable.Preferences => new(
            [.. Enumerable.Range(1, AdmissionsGrpc.MaxPreferences).Select(r => $"第{r}志愿").Prepend("考生号")],
            (db, after, size, token) => PreferencesAsync(db, year, after, size, caller, token)),
        V1.ExchangeTable.Plans => new([.. new PlansImport().Columns.Select(c => c.Heading)], (db, after, size, token) => PlansAsync(db, year, after, size, token)),
        _ => new(
            ["考生号", "姓名", "录取学校", "录取类别", "志愿序号", "投档总分"], (db, after, size, token) => PlacementsAsync(db, runId, after, size, caller, token)),
    };

    private static string Name(string name, Caller caller) => caller.MaySeeIdentity ? name : PublicNames.MaskName(name);

    private static (IReadOnlyList<IReadOnlyList<string>>, string) Page<T>(List<T> rows, Func<T, string> key, Func<T, IReadOnlyList<string>> cells) =>
        ([.. rows.Select(cells)], rows.Count == 0 ? "" : key(rows[^1]));

    private static async Task<(IReadOnlyList<IReadOnlyList<string>>, string)> CandidatesAsync(
        AdmissionsDb db, int year, string after, int size, Caller caller, CancellationToken cancellation)
    {
        var rows = await (
            from registration in db.Registrations
            join candidate in db.Candidates on registration.CandidateId equals candidate.Id
            join junior in db.JuniorSchools on registration.JuniorSchoolId equals junior.Id into juniors
            from junior in juniors.DefaultIfEmpty()
            where registration.Year == year && string.Compare(registration.Number, after) > 0
            orderby registration.Number
            select new { registration.Number, registration.Category, Candidate = candidate, Junior = (string?)junior.Name }).Take(size).ToListAsync(cancellation);
        return Page(rows, r => r.Number, r =>
        {
            var person = SubjectId.Parse(r.Candidate.PersonId);
            return
            [
                r.Number.For(caller),
                Name(r.Candidate.PersonName, caller),
                caller.MaySeeIdentity ? person.Reveal() : person.Masked(),
                Name(r.Candidate.GuardianName, caller),
                r.Junior ?? "",
                CategoryName(r.Category),
            ];
        });
    }

    private static string CategoryName(RegistrationCategory category) => category switch
    {
        RegistrationCategory.OwnStudent => "本市应届",
        RegistrationCategory.Returning => "回衢应届",
        RegistrationCategory.PreviousGraduate => "往届社会考生",
        _ => "随迁子女",
    };

    private static async Task<(IReadOnlyList<IReadOnlyList<string>>, string)> ScoresAsync(
        AdmissionsDb db, int year, string after, int size, Caller caller, CancellationToken cancellation)
    {
        var rows = await (
            from registration in db.Registrations
            join sheet in db.ScoreSheets on registration.Id equals sheet.RegistrationId
            where registration.Year == year && string.Compare(registration.Number, after) > 0
            orderby registration.Number
            select new { registration.Number, Sheet = sheet }).Take(size).ToListAsync(cancellation);
        return Page(rows, r => r.Number, r =>
            [r.Number.For(caller), .. ScoresImport.Subjects.Select(s => r.Sheet.Entry(s.Subject).Agreed is { } tenths ? SubjectScores.Print(tenths) : "")]);
    }

    private static async Task<(IReadOnlyList<IReadOnlyList<string>>, string)> GradesAsync(
        AdmissionsDb db, int year, string after, int size, Caller caller, CancellationToken cancellation)
    {
        var rows = await (
            from registration in db.Registrations
            join sheet in db.GradeSheets on registration.Id equals sheet.RegistrationId
            where registration.Year == year && string.Compare(registration.Number, after) > 0
            orderby registration.Number
            select new { registration.Number, sheet.Grades }).Take(size).ToListAsync(cancellation);
        return Page(rows, r => r.Number, r =>
        [
            r.Number.For(caller),
            string.Join(';', Grading.Read(r.Grades).ByItem.OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key}={GradeName(g.Value)}")),
        ]);
    }

    private static string GradeName(QualityGrade grade) => grade switch
    {
        QualityGrade.A => "A",
        QualityGrade.Passed => "合格",
        _ => "不合格",
    };

    private static async Task<(IReadOnlyList<IReadOnlyList<string>>, string)> PreferencesAsync(
        AdmissionsDb db, int year, string after, int size, Caller caller, CancellationToken cancellation)
    {
        var candidates = await db.Registrations
            .Where(r => r.Year == year && string.Compare(r.Number, after) > 0)
            .OrderBy(r => r.Number)
            .Select(r => new { r.Number, r.CandidateId })
            .Take(size)
            .ToListAsync(cancellation);
        var ids = candidates.ConvertAll(c => c.CandidateId);
        var preferences = (await (
            from preference in db.Preferences
            join school in db.Schools on preference.SchoolId equals school.Id
            where preference.Year == year && ids.Contains(preference.CandidateId)
            orderby preference.Rank
            select new { preference.CandidateId, school.Name }).ToListAsync(cancellation)).ToLookup(p => p.CandidateId, p => p.Name);
        return Page(candidates, c => c.Number, c =>
        {
            var names = preferences[c.CandidateId].ToList();
            return [c.Number.For(caller), .. names, .. Enumerable.Repeat("", AdmissionsGrpc.MaxPreferences - names.Count)];
        });
    }

    private static async Task<(IReadOnlyList<IReadOnlyList<string>>, string)> PlansAsync(
        AdmissionsDb db, int year, string after, int size, CancellationToken cancellation)
    {
        var rows = await (
            from plan in db.Plans
            join school in db.Schools on plan.SchoolId equals school.Id
            where plan.Year == year && string.Compare(school.Name, after) > 0
            orderby school.Name
            select new { school.Name, Plan = plan }).Take(size).ToListAsync(cancellation);
        return Page(rows, r => r.Name, r =>
        {
            var figures = r.Plan.FiguresMessage() ?? new V1.PlanFigures();
            return
            [
                r.Name,
                .. new[]
                {
                    r.Plan.Classes, r.Plan.Seats, r.Plan.QuotaSeats, r.Plan.SpecialTalentSeats, figures.OutsideSeats, figures.EnrolledStudents, figures.Teachers,
                    figures.PreviousClasses, figures.PreviousStudents, figures.GraduateClasses, figures.GraduateStudents,
                }.Select(n => n.ToString(CultureInfo.InvariantCulture)),
                figures.Remarks,
            ];
        });
    }

    private static async Task<(IReadOnlyList<IReadOnlyList<string>>, string)> PlacementsAsync(
        AdmissionsDb db, Guid runId, string after, int size, Caller caller, CancellationToken cancellation)
    {
        var last = after.Length == 0 ? 0 : int.Parse(after, CultureInfo.InvariantCulture);
        var rows = await (
            from placement in db.RunPlacements
            join registration in db.Registrations on placement.RegistrationId equals registration.Id
            join candidate in db.Candidates on registration.CandidateId equals candidate.Id
            join school in db.Schools on placement.SchoolId equals school.Id into schools
            from school in schools.DefaultIfEmpty()
            where placement.RunId == runId && placement.Ordinal > last
            orderby placement.Ordinal
            select new { placement.Ordinal, placement.Channel, placement.Preference, placement.Total, registration.Number, candidate.PersonName, School = (string?)school.Name })
            .Take(size).ToListAsync(cancellation);
        return Page(rows, r => r.Ordinal.ToString(CultureInfo.InvariantCulture), r =>
        [
            r.Number.For(caller),
            Name(r.PersonName, caller),
            r.School ?? "",
            r.School is null ? "未录取" : PlacedByPreference.Name((Core.Allocation.Channel)(int)r.Channel),
            r.Preference.ToString(CultureInfo.InvariantCulture),
            SubjectScores.Print(r.Total),
        ]);
    }
}
