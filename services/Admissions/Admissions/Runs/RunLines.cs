using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Runs;

/// <summary>A page of a run's lines, for officers and for the public.</summary>
internal static class RunLines
{
    internal static async Task<(IReadOnlyList<AdmissionLine> Lines, string Next)> PageAsync(
        AdmissionsDb db, Guid runId, Page page, bool unfilledOnly, CancellationToken cancellation)
    {
        var after = page.NumberKey();
        var rows = await (
            from line in db.RunLines
            join school in db.Schools on line.SchoolId equals school.Id
            join junior in db.JuniorSchools on line.JuniorSchoolId equals junior.Id into juniors
            from junior in juniors.DefaultIfEmpty()
            where line.RunId == runId && line.Ordinal > after && (!unfilledOnly || line.Seats + line.Moved > line.Filled)
            orderby line.Ordinal
            select new { Line = line, School = school.Name, Junior = (string?)junior.Name }).Take(page.Size + 1).ToListAsync(cancellation);
        return (
            [.. rows.Take(page.Size).Select(r => r.Line.ToMessage(r.School, r.Junior))],
            rows.Count > page.Size ? page.Next(rows[page.Size - 1].Line.Ordinal.ToString()) : "");
    }
}
