using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Exam;
using Quzhou.Admissions.Persistence;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.Admissions;

/// <summary>Once a result is published, what it rests on is corrected and not filed anew.</summary>
internal static class PreferencesClosed
{
    /// <summary>Refuses when the year has a published result; the year is held or shared, so that no publication slips in between.</summary>
    internal static async Task RequireUnpublishedAsync(this Work<AdmissionsDb> work, int year, CancellationToken cancellation)
    {
        await work.ShareYearAsync(year, cancellation);
        if (await work.Db.Runs.AnyAsync(r => r.Year == year && r.State == RunState.Published, cancellation))
            throw ApiErrors.Precondition("RESULT_PUBLISHED", $"exam-years/{year}", "该年度录取结果已公布,不再受理志愿", "the result of the year is published", "correct");
    }
}
