using Quzhou.FoodSafety.Core.Alarms.Rules;
using Quzhou.FoodSafety.Core.Operators;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Alarms;

/// <summary>The life of an alarm (预警的发出、确认、升级与关闭).</summary>
public static class AlarmDecisions
{
    /// <summary>A new alarm.</summary>
    /// <param name="kind">What it is about.</param>
    /// <param name="key">Stable key of that.</param>
    /// <param name="severity">How grave.</param>
    /// <param name="basis">What it rests on.</param>
    /// <param name="now">Instant.</param>
    /// <param name="today">Legal day of the instant.</param>
    /// <param name="plan">Levels of the emergency plan; null while there are none on record.</param>
    public static Alarm Raise(
        AlarmKind kind, string key, Severity severity, IReadOnlyList<Finding> basis, DateTimeOffset now, DateOnly today, PlanLevels? plan) =>
        new(kind, key, severity, AlarmState.Open, basis, 1, now, AcknowledgedInTime.By(severity, now, today), Level: plan?.Of(severity, 0));

    /// <summary>
    /// Raised again while open. What says nothing new changes nothing; a graver one has to be taken anew. Severity never falls:
    /// whoever took the alarm did so for the graver one.
    /// </summary>
    public static Alarm Again(Alarm alarm, Severity severity, IReadOnlyList<Finding> basis, DateTimeOffset now, DateOnly today, PlanLevels? plan)
    {
        var isGraver = severity > alarm.Severity;
        if (!isGraver && alarm.GroundLapsedAt is null && alarm.Basis.SequenceEqual(basis))
            return alarm;
        var extended = alarm with { Basis = basis, Occurrences = alarm.Occurrences + 1, GroundLapsedAt = null };
        return isGraver
            ? extended with
            {
                Severity = severity,
                State = AlarmState.Open,
                Acknowledged = null,
                AcknowledgeBy = AcknowledgedInTime.By(severity, now, today),
                Level = Higher(plan, alarm.Level, plan?.Of(severity, alarm.Escalations)),
            }
            : extended;
    }

    /// <summary>Nothing it rests on holds any more. It stays: that it may be closed is for an officer to say.</summary>
    public static Alarm Lapse(Alarm alarm, DateTimeOffset now, IReadOnlyList<Finding> why) =>
        alarm.State == AlarmState.Closed || alarm.GroundLapsedAt is not null ? alarm : alarm with { GroundLapsedAt = now, Basis = why };

    /// <summary>An officer takes it; null when it is not open.</summary>
    public static Alarm? Acknowledge(Alarm alarm, string officer, DateTimeOffset now) => alarm.State == AlarmState.Open
        ? alarm with { State = AlarmState.Acknowledged, Acknowledged = new AlarmAct(officer, now), AcknowledgeBy = null }
        : null;

    /// <summary>An officer closes it; null unless it was taken before.</summary>
    public static Alarm? Close(Alarm alarm, string officer, ClosingReason reason, DateTimeOffset now) => alarm.State == AlarmState.Acknowledged
        ? alarm with { State = AlarmState.Closed, Closed = new AlarmAct(officer, now), ClosedFor = reason, AcknowledgeBy = null }
        : null;

    /// <summary>
    /// One missed term: one level up, and a new term from the end of the missed one, so that a service that was down catches up
    /// step by step. At the highest level, and without levels after the first step, nothing more is due.
    /// </summary>
    /// <returns>The risen alarm and why; null when no term was missed.</returns>
    public static (Alarm Alarm, Finding Why)? Escalate(Alarm alarm, DateTimeOffset now, Func<DateTimeOffset, DateOnly> dayOf, PlanLevels? plan)
    {
        if (alarm is not { State: AlarmState.Open, AcknowledgeBy: { } due })
            return null;
        var on = dayOf(due);
        if (AcknowledgedInTime.Check(alarm.Severity, due, now, on) is not { } why)
            return null;
        var escalations = alarm.Escalations + 1;
        var ends = plan?.IsHighest(alarm.Severity, escalations) ?? true;
        return (alarm with
        {
            Escalations = escalations,
            Level = Higher(plan, alarm.Level, plan?.Of(alarm.Severity, escalations)),
            AcknowledgeBy = ends ? null : AcknowledgedInTime.By(alarm.Severity, due, on),
        }, why);
    }

    // A level never falls, also when the office has recorded other levels since; one that the plan no longer has gives way.
    private static PlanLevel? Higher(PlanLevels? plan, PlanLevel? old, PlanLevel? next)
    {
        if (plan is null || next is null)
            return old;
        return old is not null && Rank(plan, old) > Rank(plan, next) ? old : next;
    }

    private static int Rank(PlanLevels plan, PlanLevel level)
    {
        for (var i = 0; i < plan.Levels.Count; i++)
        {
            if (plan.Levels[i].Code == level.Code)
                return i;
        }
        return -1;
    }
}
