using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.Results;

namespace Quzhou.Admissions.Tests;

/// <summary>Counts of queries in vain are forgotten once they count no more.</summary>
public sealed class QueryAttemptTests(AdmissionsFixture city) : IClassFixture<AdmissionsFixture>
{
    private const int Old = QueryAttemptHousekeeping.Batch + 1;

    [Fact]
    public async Task What_counts_no_more_goes_in_batches_and_what_counts_or_locks_stays()
    {
        var housekeeping = city.Host.Services.GetRequiredService<QueryAttemptHousekeeping>();
        var window = new ResultQueryOptions().Lock;
        var now = city.Host.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var (over, within, open) = (now - window - TimeSpan.FromSeconds(1), now - window + TimeSpan.FromMinutes(2), now + TimeSpan.FromMinutes(2));
        await using var db = await city.Host.Services.GetRequiredService<IDbContextFactory<AdmissionsDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO query_attempts (key, failures, window_start, locked_until) SELECT sha256(n::text::bytea), 1, {over}, CASE n WHEN 1 THEN {over} END FROM generate_series(1, {Old}) n",
            TestContext.Current.CancellationToken);
        byte[] young = [1], locked = [2];
        await db.Database.ExecuteSqlAsync($"INSERT INTO query_attempts (key, failures, window_start) VALUES ({young}, 4, {within})", TestContext.Current.CancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO query_attempts (key, failures, window_start, locked_until) VALUES ({locked}, 0, {over}, {open})", TestContext.Current.CancellationToken);

        (await housekeeping.ForgetAsync(TestContext.Current.CancellationToken)).ShouldBe(Old);

        (await db.QueryAttempts.AsNoTracking().OrderBy(a => a.Key).Select(a => a.Key).ToListAsync(TestContext.Current.CancellationToken)).ShouldBe([young, locked]);
        (await housekeeping.ForgetAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
    }
}
