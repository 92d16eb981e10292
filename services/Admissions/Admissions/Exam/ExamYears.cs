using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Core.Schools;
using Quzhou.Admissions.Persistence;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.Admissions.Exam;

/// <summary>What is the same for a whole examination year, see <c>docs/decisions/0076</c>.</summary>
internal static class ExamYears
{
    private const int JuniorSchoolYears = 3;

    /// <summary>
    /// The day by which the rules of a year are read (适用规定之日): the year's first examination day, so that a run repeated
    /// later gives the same result.
    /// </summary>
    internal static DateOnly GoverningDay(int year) => new(year, 6, 11);

    /// <summary>The day on which a candidate entered junior high school, which decides the scheme of the quality evaluation.</summary>
    internal static DateOnly EntryDay(int year, bool previousGraduate) => new(year - JuniorSchoolYears - (previousGraduate ? 1 : 0), 9, 1);

    /// <summary>The tier that the quality evaluation distinguishes.</summary>
    internal static SchoolTier TierOf(V1.SchoolGrade grade) => grade switch
    {
        V1.SchoolGrade.ProvincialKey => SchoolTier.ProvincialFirstGrade,
        V1.SchoolGrade.Vocational => SchoolTier.Vocational,
        _ => SchoolTier.OtherGeneral,
    };

    /// <summary>
    /// The year, held until the transaction ends: what a run takes in, and what approves it, do not overtake each other.
    /// </summary>
    internal static async Task<ExamYearRow> HoldYearAsync(this Work<AdmissionsDb> work, int year, CancellationToken cancellation)
    {
        await work.Db.Database.ExecuteSqlAsync($"INSERT INTO exam_years (year, last_number) VALUES ({year}, 0) ON CONFLICT DO NOTHING", cancellation);
        return await work.Db.ExamYears.FromSql($"SELECT * FROM exam_years WHERE year = {year} FOR UPDATE").SingleAsync(cancellation);
    }

    /// <summary>
    /// The year, kept from being held by another until the transaction ends: many candidates are worked on at once, each
    /// under the lock of its own row, and a freeze or publication waits for all of them.
    /// </summary>
    internal static async Task<ExamYearRow> ShareYearAsync(this Work<AdmissionsDb> work, int year, CancellationToken cancellation)
    {
        await work.Db.Database.ExecuteSqlAsync($"INSERT INTO exam_years (year, last_number) VALUES ({year}, 0) ON CONFLICT DO NOTHING", cancellation);
        return await work.Db.ExamYears.FromSql($"SELECT * FROM exam_years WHERE year = {year} FOR SHARE").AsNoTracking().SingleAsync(cancellation);
    }

    /// <summary>Gives out candidate numbers; returns the first.</summary>
    internal static int Take(this ExamYearRow year, int count)
    {
        var first = year.LastNumber + 1;
        year.LastNumber += count;
        return first;
    }

    /// <summary>A candidate number: the year and six digits.</summary>
    internal static string NumberOf(int year, int serial) => $"{year}{serial:D6}";

    /// <summary>Refuses a change by the ordinary way once the marks are frozen: what a run takes in is then corrected, not changed.</summary>
    internal static void RequireOpen(this ExamYearRow year)
    {
        if (year.FrozenAt is not null)
        {
            throw ApiErrors.Precondition(
                "YEAR_FROZEN", $"exam-years/{year.Year}", "该年度成绩已锁定,只能通过更正修改", "the marks of the year are frozen; only a correction changes them", "correct");
        }
    }
}
