using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quzhou.FoodSafety.Core.Alarms;
using Quzhou.FoodSafety.Core.Alarms.Parameters;
using Quzhou.FoodSafety.Core.Alarms.Rules;
using Quzhou.FoodSafety.Core.Operators;
using Quzhou.FoodSafety.Core.Sampling;
using Quzhou.FoodSafety.Persistence;
using Quzhou.Platform;
using Quzhou.Platform.Scheduling;
using Quzhou.Platform.Transactions;

namespace Quzhou.FoodSafety.Alarms.Conditions;

/// <summary>
/// Finds operators that fail again and again (多次不合格). It reads what is on record, so nothing is lost while the service is
/// down, and what was alarmed before is known by its members.
/// </summary>
internal sealed class FailureScheduler(
    IDbContextFactory<FoodSafetyDb> contexts,
    Transactions<FoodSafetyDb> transactions,
    IOptions<AlarmOptions> options,
    TimeProvider time,
    ILogger<FailureScheduler> logger) : RoundScheduler(time, options.Value.ConditionInterval, logger)
{
    private static readonly Actor Scheduler = new("food-safety", "scheduler");

    /// <summary>One round; returns how many operators were looked at.</summary>
    public override async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var window = FailureWindows.Window.On(Time.CityToday()).Value;

        // As far back as a cluster that lasts until today may reach is not bounded; twice the window finds its newest members.
        var since = Time.CityToday().AddDays(-2 * window.Days);
        var suspects = await Failures(db, since).GroupBy(f => f.OperatorId)
            .Where(g => g.Count() >= window.MinimumCases).Select(g => g.Key).Order().ToListAsync(cancellation);
        return await EachAsync(suspects, id => transactions.RunAsync(Scheduler, (work, token) => AssessAsync(work, id, since, token), cancellation), cancellation);
    }

    private static async Task<int> AssessAsync(Work<FoodSafetyDb> work, Guid operatorId, DateOnly since, CancellationToken cancellation)
    {
        await work.Db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({$"failures/{operatorId}"}, 0))", cancellation);
        var failures = await Failures(work.Db, since).Where(f => f.OperatorId == operatorId).Select(f => new Incident(f.Id, f.On)).ToListAsync(cancellation);
        var clusters = Clusters.Of(failures, FailureWindows.Window.On(work.Today).Value);
        if (clusters.Count == 0 || FailuresRepeated.Check(failures, work.Today) is not { } finding)
            return 0;
        var call = new AlarmCall(AlarmKind.RepeatedFailures, $"operator:{operatorId}", Severity.Heavier, finding) { OperatorId = operatorId };
        await AlarmMembership.RaiseAsync(work, call, [.. clusters[^1].Incidents.Select(f => f.Id)], cancellation);
        return 1;
    }

    // Risk monitoring is for consultation (十三) and counts against nobody, as with the lists and the banks.
    private static IQueryable<Failure> Failures(FoodSafetyDb db, DateOnly since) =>
        db.Inspections.Where(i => i.Outcome == InspectionOutcome.Failed && i.InspectedOn >= since)
            .Select(i => new Failure { Id = i.Id, OperatorId = i.OperatorId, On = i.InspectedOn!.Value })
            .Concat(db.Samples.Where(s => s.Conclusion == Conclusion.Failed && s.ReportedOn != null && s.Category != SampleCategory.RiskMonitoring && s.TakenOn >= since)
                .Select(s => new Failure { Id = s.Id, OperatorId = s.OperatorId, On = s.TakenOn }));

    private sealed class Failure
    {
        public required Guid Id { get; init; }

        public required Guid OperatorId { get; init; }

        public required DateOnly On { get; init; }
    }
}
