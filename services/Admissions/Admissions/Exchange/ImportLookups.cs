using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Persistence;

namespace Quzhou.Admissions.Exchange;

/// <summary>What the tables of an import look up for a whole batch.</summary>
internal static class ImportLookups
{
    /// <summary>Registrations that the rows name by candidate number; a row that names none, or one not eligible, gets an error.</summary>
    internal static async Task<Dictionary<string, RegistrationRow>> RegistrationsByNumberAsync(
        this AdmissionsDb db, int year, IReadOnlyList<RowInput> rows, string column, CancellationToken cancellation)
    {
        var numbers = rows.Select(r => r[column]).ToList();
        var found = await db.Registrations.AsNoTracking()
            .Where(r => r.Year == year && numbers.Contains(r.Number))
            .ToDictionaryAsync(r => r.Number, StringComparer.Ordinal, cancellation);
        foreach (var row in rows)
        {
            if (row[column].Length == 0)
                row.Check.Add(column, "REQUIRED", "必填", "is required");
            else if (!found.ContainsKey(row[column]))
                row.Check.Add(column, "UNKNOWN_CANDIDATE", "该年度没有该考生号", "there is no such candidate number this year");
        }
        return found;
    }
}
