using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Persistence;
using Quzhou.Platform.Transactions;

namespace Quzhou.Admissions.Results;

/// <summary>
/// Counts queries in vain per candidate number, whether there is such a number or not, so that neither guessing nor the
/// lock tells which numbers exist.
/// </summary>
internal static class QueryAttempts
{
    internal static byte[] KeyOf(int year, string number) => SHA256.HashData(Encoding.UTF8.GetBytes($"{year}/{number}"));

    /// <summary>
    /// The row of a number, locked until the transaction ends: of attempts at once each is counted. The insertion that meets
    /// a row locks it, so that housekeeping takes none away in between.
    /// </summary>
    internal static async Task<QueryAttemptRow> HoldAsync(Work<AdmissionsDb> work, byte[] key, CancellationToken cancellation)
    {
        await work.Db.Database.ExecuteSqlAsync(
            $"INSERT INTO query_attempts (key, failures, window_start) VALUES ({key}, 0, {work.Now}) ON CONFLICT (key) DO UPDATE SET failures = query_attempts.failures", cancellation);
        return await work.Db.QueryAttempts.FromSql($"SELECT * FROM query_attempts WHERE key = {key} FOR UPDATE").SingleAsync(cancellation);
    }

    internal static void Count(QueryAttemptRow row, bool verified, DateTimeOffset now, ResultQueryOptions options)
    {
        if (verified || now - row.WindowStart > options.Lock)
            (row.Failures, row.WindowStart) = (0, now);
        if (verified)
            return;
        row.Failures++;
        if (row.Failures >= options.MaxFailures)
            (row.LockedUntil, row.Failures, row.WindowStart) = (now + options.Lock, 0, now);
    }
}
