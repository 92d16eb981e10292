using Google.Protobuf.WellKnownTypes;
using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Persistence;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.Credit.Rating;

/// <summary>Begins ratings and tells how far they are.</summary>
internal static class RatingPlan
{
    /// <summary>
    /// Begins the rating of a day unless it has begun: all subjects in ranges of about the same size, by their numbers. A subject that is first
    /// heard of later falls into one of them. What an earlier day left open is not gone on with.
    /// </summary>
    internal static async Task BeginRatingAsync(this Work<CreditDb> work, DateOnly day, int usersInRange, CancellationToken cancellation)
    {
        var begun = await work.Db.Database.ExecuteSqlAsync(
            $"INSERT INTO ratings (day, state, started_at) VALUES ({day}, {nameof(RatingState.Running)}, {work.Now}) ON CONFLICT DO NOTHING", cancellation);
        if (begun == 0)
            return;
        await work.Db.Ratings.Where(r => r.Day < day && r.State == RatingState.Running)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.State, RatingState.Superseded), cancellation);
        var ranges = await work.Db.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO rating_partitions (day, number, from_subject, to_subject, users, facts_read, users_changed, observations_added)
             SELECT {day}, number, CASE number WHEN 1 THEN '' ELSE first END, lead(first) OVER (ORDER BY number), users, 0, 0, 0
             FROM (SELECT ((place - 1) / {usersInRange})::int + 1 AS number, min(subject_id) AS first, count(*) AS users
                   FROM (SELECT subject_id, row_number() OVER (ORDER BY subject_id) AS place FROM subjects) AS s
                   GROUP BY 1) AS ranges
             """,
            cancellation);
        work.Audit("rating.started", $"ratings/{day:yyyy-MM-dd}", $"{ranges} ranges");
    }

    /// <summary>A rating and the sums over its ranges; null when there is none.</summary>
    internal static async Task<V1.Rating?> RatingAsync(this CreditDb db, DateOnly? day, CancellationToken cancellation)
    {
        var row = await db.Ratings.AsNoTracking().Where(r => day == null || r.Day == day).OrderByDescending(r => r.Day).FirstOrDefaultAsync(cancellation);
        if (row is null)
            return null;
        var ranges = await db.RatingPartitions.AsNoTracking().Where(p => p.Day == row.Day).ToListAsync(cancellation);
        return new V1.Rating
        {
            RatingDay = row.Day.ToMessage(),
            State = (V1.RatingState)row.State,
            Users = ranges.Sum(p => p.Users),
            UsersDone = ranges.Where(p => p.FinishedAt is not null).Sum(p => p.Users),
            FactsRead = ranges.Sum(p => p.FactsRead),
            UsersChanged = ranges.Sum(p => p.UsersChanged),
            ObservationsAdded = ranges.Sum(p => p.ObservationsAdded),
            StartTime = row.StartedAt.ToTimestamp(),
            FinishTime = row.FinishedAt?.ToTimestamp(),
        };
    }
}
