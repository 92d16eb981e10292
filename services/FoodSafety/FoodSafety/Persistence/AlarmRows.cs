using Quzhou.FoodSafety.Core.Alarms;
using Quzhou.FoodSafety.Core.Operators;
using Quzhou.Platform;

namespace Quzhou.FoodSafety.Persistence;

/// <summary>An alarm, stored.</summary>
internal sealed class AlarmRow
{
    public const int MaxKey = 300;

    public required Guid Id { get; init; }

    public required AlarmKind Kind { get; init; }

    public required string Key { get; init; }

    public Severity Severity { get; private set; }

    public AlarmState State { get; private set; }

    /// <summary>Operator that it is about; null when none is known.</summary>
    public Guid? OperatorId { get; init; }

    /// <summary>Batch that it is about; empty when none is known.</summary>
    public string Batch { get; init; } = "";

    public string County { get; init; } = "";

    public string Township { get; init; } = "";

    /// <summary>Findings, JSON.</summary>
    public string Basis { get; private set; } = "[]";

    public int Occurrences { get; private set; }

    public DateTimeOffset RaisedAt { get; private set; }

    public DateTimeOffset? AcknowledgeBy { get; private set; }

    public int Escalations { get; private set; }

    public string? LevelCode { get; private set; }

    public string? LevelName { get; private set; }

    public DateTimeOffset? GroundLapsedAt { get; private set; }

    public string? AcknowledgedBy { get; private set; }

    public DateTimeOffset? AcknowledgedAt { get; private set; }

    public string? ClosedBy { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public ClosingReason? ClosedFor { get; private set; }

    public string? ClosingNote { get; set; }

    /// <summary>PostgreSQL's own row version.</summary>
    public uint Version { get; init; }

    internal Alarm ToDomain() => new(
        Kind,
        Key,
        Severity,
        State,
        StoredBasis.Read(Basis),
        Occurrences,
        RaisedAt,
        AcknowledgeBy,
        Escalations,
        LevelCode is null ? null : new PlanLevel(LevelCode, LevelName ?? ""),
        GroundLapsedAt,
        AcknowledgedBy is null ? null : new AlarmAct(AcknowledgedBy, AcknowledgedAt!.Value),
        ClosedBy is null ? null : new AlarmAct(ClosedBy, ClosedAt!.Value),
        ClosedFor);

    internal AlarmRow Take(Alarm alarm)
    {
        (Severity, State, Basis, Occurrences) = (alarm.Severity, alarm.State, StoredBasis.Write(alarm.Basis), alarm.Occurrences);
        (RaisedAt, AcknowledgeBy, Escalations, GroundLapsedAt) = (alarm.RaisedAt, alarm.AcknowledgeBy, alarm.Escalations, alarm.GroundLapsedAt);
        (LevelCode, LevelName) = (alarm.Level?.Code, alarm.Level?.Name);
        (AcknowledgedBy, AcknowledgedAt) = (alarm.Acknowledged?.By, alarm.Acknowledged?.At);
        (ClosedBy, ClosedAt, ClosedFor) = (alarm.Closed?.By, alarm.Closed?.At, alarm.ClosedFor);
        return this;
    }
}

/// <summary>
/// One change of an alarm as watchers see it. The sequence is given when the transaction commits, in the order of commits, so
/// that whoever has seen one number has seen all below it.
/// </summary>
internal sealed class AlarmChangeRow
{
    public long Id { get; init; }

    /// <summary>Null only inside the transaction that makes it.</summary>
    public long? Sequence { get; init; }

    public required Guid AlarmId { get; init; }

    public required AlarmChangeKind Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    /// <summary>State after the change.</summary>
    public required AlarmState State { get; init; }

    /// <summary>Severity after the change.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Level after the change.</summary>
    public string? LevelCode { get; init; }

    /// <summary>Basis of the change, JSON.</summary>
    public string Basis { get; init; } = "[]";
}

/// <summary>Levels of the emergency plan from a day on, stored.</summary>
internal sealed class PlanLevelsRow
{
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>Codes, lowest first.</summary>
    public required List<string> Codes { get; set; }

    /// <summary>Names, in the same order.</summary>
    public required List<string> Names { get; set; }

    public required string General { get; set; }

    public required string Heavier { get; set; }

    public required string Severe { get; set; }

    public required string RecordedBy { get; set; }

    internal PlanLevels ToDomain() => new(EffectiveFrom, [.. Codes.Zip(Names, (code, name) => new PlanLevel(code, name))], General, Heavier, Severe);
}
