using System.Data;
using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.Records;
using Quzhou.Platform.Transactions;

namespace Quzhou.Credit.Rating;

/// <summary>What the rating of a range came to.</summary>
internal readonly record struct RangeRated(long Users, long FactsRead, long UsersChanged, long ObservationsAdded);

/// <summary>
/// Rates the users of one range. What can matter to a rule is read in three ordered scans of one snapshot; a user who paid in
/// time is in none of them. Only users for whom the rules find something else than their records say are locked, read again
/// and written, by the same redetermination that serves every single call.
/// </summary>
internal sealed class RangeRater(IDbContextFactory<CreditDb> contexts, Transactions<CreditDb> transactions, Redetermination redetermination)
{
    private const int WrittenTogether = 200;
    internal static readonly Actor Rater = new("credit", "rating");

    internal async Task<RangeRated> RateAsync(RatingPartitionRow range, CancellationToken cancellation)
    {
        var (facts, differing) = await ScanAsync(range, cancellation);
        var (changed, observations) = (0L, 0L);
        foreach (var subjects in differing.Order(StringComparer.Ordinal).Chunk(WrittenTogether))
        {
            var done = await transactions.RunAsync(Rater, async (work, token) =>
            {
                var rows = await work.Db.Subjects
                    .FromSql($"SELECT * FROM subjects WHERE subject_id = ANY({subjects}) ORDER BY subject_id FOR UPDATE").ToListAsync(token);
                return await redetermination.RunAsync(work, rows, range.Day, token);
            }, cancellation);
            changed += done.SubjectsChanged;
            observations += done.ObservationsAdded;
        }
        var rated = new RangeRated(range.Users, facts, changed, observations);
        await transactions.RunAsync(Rater, (work, token) => MarkAsync(work, range, rated, token), cancellation);
        return rated;
    }

    private async Task<(long Facts, List<string> Differing)> ScanAsync(RatingPartitionRow range, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        await using var snapshot = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var files = new Dictionary<string, ConductFile>(StringComparer.Ordinal);
        ConductFile FileOf(string subject) => files.TryGetValue(subject, out var file) ? file : files[subject] = ConductFile.Empty(subject);
        var facts = 0L;

        // A bill that is not due yet is nothing to a rule, and every user has one.
        await foreach (var bill in Within(db.Bills, range).Where(b => b.VoidedOn == null && (b.SettledOn == null || b.SettledOn > b.DueOn) && b.DueOn < range.Day)
            .AsAsyncEnumerable().WithCancellation(cancellation))
        {
            FileOf(bill.SubjectId).Bills.Add(bill);
            facts++;
        }
        await foreach (var conduct in Within(db.Conduct, range).Where(c => c.VoidedOn == null).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            FileOf(conduct.SubjectId).Conduct.Add(conduct);
            facts++;
        }
        await foreach (var record in Within(db.Records, range).Where(r => r.RuleId != null).AsAsyncEnumerable().WithCancellation(cancellation))
            FileOf(record.SubjectId).Records.Add(record);

        return (facts, [.. files.Where(f => f.Value.WorthObserving(range.Day).Count > 0 || f.Value.Changes().Count > 0).Select(f => f.Key)]);
    }

    private static IQueryable<T> Within<T>(DbSet<T> rows, RatingPartitionRow range)
        where T : class
    {
        var (from, to) = (range.FromSubject, range.ToSubject);
        return to is null
            ? rows.Where(r => string.Compare(EF.Property<string>(r, "SubjectId"), from) >= 0)
            : rows.Where(r => string.Compare(EF.Property<string>(r, "SubjectId"), from) >= 0 && string.Compare(EF.Property<string>(r, "SubjectId"), to) < 0);
    }

    private static Task<int> MarkAsync(Work<CreditDb> work, RatingPartitionRow range, RangeRated rated, CancellationToken cancellation) =>
        work.Db.RatingPartitions.Where(p => p.Day == range.Day && p.Number == range.Number).ExecuteUpdateAsync(
            p => p.SetProperty(x => x.FactsRead, rated.FactsRead)
                .SetProperty(x => x.UsersChanged, rated.UsersChanged)
                .SetProperty(x => x.ObservationsAdded, rated.ObservationsAdded)
                .SetProperty(x => x.FinishedAt, work.Now),
            cancellation);
}
