using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Core.Alarms;
using Quzhou.FoodSafety.Core.Alarms.Rules;
using Quzhou.FoodSafety.Persistence;
using Quzhou.Platform.Transactions;

namespace Quzhou.FoodSafety.Alarms.Sentinel;

/// <summary>
/// Looks for clusters where a case came, moved or went (聚集性识别), and nowhere else. What is found does not depend on the order
/// of reports: each look reads all cases of the key around the one that changed.
/// </summary>
internal static class ClusterAssessment
{
    /// <summary>Assesses every key that the case has or had, around the days it has or had.</summary>
    /// <param name="work">The transaction that changed the case.</param>
    /// <param name="row">The case as it is now.</param>
    /// <param name="before">Keys that it had; empty for a new one.</param>
    /// <param name="onsetBefore">Its day then.</param>
    /// <param name="cancellation">Cancels.</param>
    internal static async Task AssessAsync(
        this Work<FoodSafetyDb> work, CaseRow row, IReadOnlyList<ClusterKey> before, DateOnly? onsetBefore, CancellationToken cancellation)
    {
        await work.Db.SaveChangesAsync(cancellation);
        var keys = row.Keys();

        // One order for all: two cases with the same keys take turns.
        foreach (var key in keys.Union(before).OrderBy(k => k.Dimension).ThenBy(k => k.Key, StringComparer.Ordinal))
        {
            await work.Db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({$"cluster/{key}"}, 0))", cancellation);
            if (!keys.Contains(key) || (onsetBefore is { } day && day != row.OnsetOn))
                await AlarmMembership.LeaveAsync(work, AlarmKind.CaseCluster, key.ToString(), row.Id, cancellation);
            var days = new List<DateOnly>(2);
            if (keys.Contains(key))
                days.Add(row.OnsetOn);
            if (onsetBefore is { } old && before.Contains(key) && !days.Contains(old))
                days.Add(old);
            await AssessAsync(work, key, days, cancellation);
        }
    }

    private static async Task AssessAsync(Work<FoodSafetyDb> work, ClusterKey key, List<DateOnly> days, CancellationToken cancellation)
    {
        var clusters = new List<IncidentCluster>();
        foreach (var day in days)
            clusters.AddRange(await AroundAsync(work.Db, key, day, work.Today, cancellation));
        foreach (var cluster in clusters.DistinctBy(c => c.Incidents[0].Id).OrderBy(c => c.From))
        {
            var (severity, finding) = CasesFormCluster.Of(key, cluster, work.Today);
            await AlarmMembership.RaiseAsync(work, Call(key, severity, finding), [.. cluster.Incidents.Select(c => c.Id)], cancellation);
        }
        if (clusters.Count == 0)
            await LapseAsync(work, key, cancellation);
    }

    private static AlarmCall Call(ClusterKey key, Core.Operators.Severity severity, Law.Finding finding)
    {
        var place = key.Key.Split('/');
        return new AlarmCall(AlarmKind.CaseCluster, key.ToString(), severity, finding)
        {
            OperatorId = key.Dimension == ClusterDimension.Operator ? Guid.Parse(key.Key) : null,
            Batch = key.Dimension == ClusterDimension.Batch ? key.Key : "",
            County = key.Dimension is ClusterDimension.Township or ClusterDimension.Grid ? place[0] : "",
            Township = key.Dimension is ClusterDimension.Township or ClusterDimension.Grid ? place[1] : "",
        };
    }

    /// <summary>
    /// The clusters that reach the window of a day. Cases are read that far around the day that no cluster is cut: while one
    /// touches the edge, twice as far.
    /// </summary>
    private static async Task<List<IncidentCluster>> AroundAsync(FoodSafetyDb db, ClusterKey key, DateOnly day, DateOnly today, CancellationToken cancellation)
    {
        var window = Core.Alarms.Parameters.ClusterWindows.Of(key.Dimension).On(today).Value.Days;
        for (var reach = 2 * window; ; reach *= 2)
        {
            var (from, until) = (Shift(day, -reach), Shift(day, reach));
            var cases = await Select(db.Cases, key)
                .Where(c => !c.Withdrawn && c.OnsetOn >= from && c.OnsetOn <= until)
                .Select(c => new Incident(c.Id, c.OnsetOn))
                .ToListAsync(cancellation);
            var near = CasesFormCluster.Find(key, cases, today)
                .Where(c => c.From.DayNumber - window < day.DayNumber && day.DayNumber < c.Until.DayNumber + window).ToList();
            var touchesEdge = near.Exists(c => (from > DateOnly.MinValue && c.From.DayNumber - window < from.DayNumber)
                || (until < DateOnly.MaxValue && c.Until.DayNumber + window > until.DayNumber));
            if (!touchesEdge)
                return near;
        }
    }

    private static IQueryable<CaseRow> Select(IQueryable<CaseRow> cases, ClusterKey key)
    {
        var place = key.Key.Split('/');
        switch (key.Dimension)
        {
            case ClusterDimension.Batch:
                return cases.Where(c => c.SuspectedBatch == key.Key);
            case ClusterDimension.Operator:
                var id = Guid.Parse(key.Key);
                return cases.Where(c => c.SuspectedOperatorId == id);
            case ClusterDimension.Township:
                return cases.Where(c => c.County == place[0] && c.Township == place[1]);
            default:
                return cases.Where(c => c.County == place[0] && c.Township == place[1] && c.Grid == place[2]);
        }
    }

    // An alarm whose members are all gone from clusters rests on nothing; one that other days carry stays as it is.
    private static async Task LapseAsync(Work<FoodSafetyDb> work, ClusterKey key, CancellationToken cancellation)
    {
        if (await work.OpenAlarmAsync(AlarmKind.CaseCluster, key.ToString(), cancellation) is not { } alarm)
            return;
        var days = await work.Db.AlarmMembers.Where(m => m.AlarmId == alarm.Id)
            .Join(Select(work.Db.Cases, key).Where(c => !c.Withdrawn), m => m.MemberId, c => c.Id, (_, c) => c.OnsetOn)
            .Distinct().ToListAsync(cancellation);
        foreach (var day in days)
        {
            if ((await AroundAsync(work.Db, key, day, work.Today, cancellation)).Count > 0)
                return;
        }
        await AlarmMembership.ClearAsync(work, alarm.Id, cancellation);
        await work.LapseAlarmAsync(AlarmKind.CaseCluster, key.ToString(), [CasesFormCluster.Lapsed(key, work.Today)], cancellation);
    }

    private static DateOnly Shift(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
