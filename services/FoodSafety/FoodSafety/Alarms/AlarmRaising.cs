using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Core.Alarms;
using Quzhou.FoodSafety.Core.Operators;
using Quzhou.FoodSafety.Persistence;
using Quzhou.Law;
using Quzhou.Platform;
using Quzhou.Platform.Transactions;

namespace Quzhou.FoodSafety.Alarms;

/// <summary>An alarm to raise.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Key">Stable key, at most 300 characters: the same thing has the same key and at most one open alarm.</param>
/// <param name="Severity">How grave.</param>
/// <param name="Basis">What it rests on.</param>
internal sealed record AlarmCall(AlarmKind Kind, string Key, Severity Severity, params IReadOnlyList<Finding> Basis)
{
    /// <summary>Operator that it is about; its county and township are taken over when none are given.</summary>
    internal Guid? OperatorId { get; init; }

    /// <summary>Batch that it is about.</summary>
    internal string Batch { get; init; } = "";

    internal string County { get; init; } = "";

    internal string Township { get; init; } = "";

    /// <summary>For a condition that lasts, such as a permit that ended on a day: once closed, the same key never comes again.</summary>
    internal bool OncePerKey { get; init; }
}

/// <summary>What raising an alarm did.</summary>
/// <param name="AlarmId">The alarm, new or open before; the closed one when <see cref="AlarmCall.OncePerKey"/> kept it from coming again.</param>
/// <param name="IsNew">True when this call made it.</param>
internal readonly record struct RaisedAlarm(Guid AlarmId, bool IsNew);

/// <summary>
/// Raises alarms in the caller's transaction (预警发出): the alarm is there exactly when what it rests on is. Two that raise the
/// same one at the same time take turns at the database, and the second finds the first one's.
/// </summary>
internal static class AlarmRaising
{
    /// <summary>Raises an alarm, or says what is new to the open one of the same kind and key.</summary>
    internal static async Task<RaisedAlarm> RaiseAlarmAsync(this Work<FoodSafetyDb> work, AlarmCall call, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(call.Key.Length, AlarmRow.MaxKey);
        await work.Db.SaveChangesAsync(cancellation);
        await work.Db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({$"alarm/{(int)call.Kind}/{call.Key}"}, 0))", cancellation);
        if (call.OncePerKey && await ClosedAsync(work, call, cancellation) is { } closed)
            return new RaisedAlarm(closed, false);
        var plan = await work.PlanLevelsAsync(work.Today, cancellation);
        if (await work.OpenAlarmAsync(call.Kind, call.Key, cancellation) is { } row)
        {
            var before = row.ToDomain();
            var after = AlarmDecisions.Again(before, call.Severity, call.Basis, work.Now, work.Today, plan);
            if (!ReferenceEquals(before, after))
                work.Record(row.Take(after), AlarmChangeKind.Extended, call.Basis);
            await work.Db.SaveChangesAsync(cancellation);
            return new RaisedAlarm(row.Id, false);
        }
        var added = await NewRowAsync(work, call, cancellation);
        added.Take(AlarmDecisions.Raise(call.Kind, call.Key, call.Severity, call.Basis, work.Now, work.Today, plan));
        work.Db.Alarms.Add(added);
        work.Record(added, AlarmChangeKind.Raised, call.Basis);
        await work.Db.SaveChangesAsync(cancellation);
        return new RaisedAlarm(added.Id, true);
    }

    /// <summary>Notes that nothing an open alarm rests on holds any more; does nothing when none is open.</summary>
    internal static async Task LapseAlarmAsync(this Work<FoodSafetyDb> work, AlarmKind kind, string key, IReadOnlyList<Finding> why, CancellationToken cancellation)
    {
        await work.Db.SaveChangesAsync(cancellation);
        if (await work.OpenAlarmAsync(kind, key, cancellation) is not { } row)
            return;
        var before = row.ToDomain();
        var after = AlarmDecisions.Lapse(before, work.Now, why);
        if (!ReferenceEquals(before, after))
            work.Record(row.Take(after), AlarmChangeKind.GroundLapsed, why);
        await work.Db.SaveChangesAsync(cancellation);
    }

    /// <summary>The alarm of a kind and a key that is not closed, locked for a change; null when there is none.</summary>
    internal static Task<AlarmRow?> OpenAlarmAsync(this Work<FoodSafetyDb> work, AlarmKind kind, string key, CancellationToken cancellation) =>
        work.Db.Alarms.FromSql($"SELECT *, xmin FROM alarms WHERE kind = {(int)kind} AND key = {key} AND state <> {(int)AlarmState.Closed} FOR UPDATE")
            .SingleOrDefaultAsync(cancellation);

    /// <summary>Levels of the emergency plan on a day; null while there are none on record.</summary>
    internal static async Task<PlanLevels?> PlanLevelsAsync(this Work<FoodSafetyDb> work, DateOnly on, CancellationToken cancellation) =>
        (await work.Db.PlanLevels.AsNoTracking().Where(r => r.EffectiveFrom <= on).OrderByDescending(r => r.EffectiveFrom).FirstOrDefaultAsync(cancellation))?.ToDomain();

    /// <summary>Writes a change for watchers and into the audit log.</summary>
    internal static void Record(this Work<FoodSafetyDb> work, AlarmRow row, AlarmChangeKind kind, IReadOnlyList<Finding> basis)
    {
        work.Db.AlarmChanges.Add(new AlarmChangeRow
        {
            AlarmId = row.Id,
            Kind = kind,
            At = work.Now,
            By = $"{work.Actor.Agency}/{work.Actor.Officer}",
            State = row.State,
            Severity = row.Severity,
            LevelCode = row.LevelCode,
            Basis = StoredBasis.Write(basis),
        });
        work.Audit($"alarm.{kind.ToString().ToLowerInvariant()}", row.Id.ToString(), $"{row.Kind}, {row.Severity}, level {row.LevelCode ?? "none"}");
    }

    private static async Task<Guid?> ClosedAsync(Work<FoodSafetyDb> work, AlarmCall call, CancellationToken cancellation) =>
        await work.Db.Alarms.AsNoTracking()
            .Where(r => r.Kind == call.Kind && r.Key == call.Key && r.State == AlarmState.Closed)
            .OrderByDescending(r => r.Id).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(cancellation);

    private static async Task<AlarmRow> NewRowAsync(Work<FoodSafetyDb> work, AlarmCall call, CancellationToken cancellation)
    {
        var (county, township) = (call.County, call.Township);
        if (county.Length == 0 && call.OperatorId is { } id)
        {
            var place = await work.Db.Operators.AsNoTracking().Where(o => o.Id == id).Select(o => new { o.County, o.Township }).SingleOrDefaultAsync(cancellation);
            (county, township) = (place?.County ?? "", place?.Township ?? "");
        }
        return new AlarmRow
        {
            Id = Guid.CreateVersion7(work.Now), Kind = call.Kind, Key = call.Key, OperatorId = call.OperatorId, Batch = call.Batch, County = county, Township = township,
        };
    }
}
