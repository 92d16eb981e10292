using Quzhou.FoodSafety.Core.Operators;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Alarms;

/// <summary>What an alarm is about (预警类型).</summary>
public enum AlarmKind
{
    /// <summary>Cases of foodborne disease that have a batch, operator or place in common (聚集性病例).</summary>
    CaseCluster = 1,

    /// <summary>A cold chain that stayed outside its limit (冷链超温).</summary>
    ColdChainExcursion = 2,

    /// <summary>An operator whose permit has run out (许可证到期).</summary>
    PermitExpired = 3,

    /// <summary>An operator that fails again and again (多次不合格).</summary>
    RepeatedFailures = 4,

    /// <summary>More of a batch went out than came in, or its trace is broken (物料不平衡).</summary>
    MassBalance = 5,
}

/// <summary>Where an alarm stands (预警状态).</summary>
public enum AlarmState
{
    /// <summary>Raised; nobody has taken it (待确认).</summary>
    Open = 1,

    /// <summary>An officer has taken it (已确认).</summary>
    Acknowledged = 2,

    /// <summary>Closed with a reason (已关闭).</summary>
    Closed = 3,
}

/// <summary>Why an alarm was closed (关闭原因).</summary>
public enum ClosingReason
{
    /// <summary>The danger was dealt with (已处置).</summary>
    Resolved = 1,

    /// <summary>There was none (误报).</summary>
    FalseAlarm = 2,

    /// <summary>What it rested on was corrected or withdrawn (依据已撤销).</summary>
    GroundLapsed = 3,

    /// <summary>Another authority has taken it over (已移交).</summary>
    HandedOver = 4,
}

/// <summary>What happened to an alarm (预警变更).</summary>
public enum AlarmChangeKind
{
    /// <summary>Raised (发出).</summary>
    Raised = 1,

    /// <summary>Raised again with more behind it, while it was open (依据更新).</summary>
    Extended = 2,

    /// <summary>What it rested on no longer holds; an officer decides (依据失效).</summary>
    GroundLapsed = 3,

    /// <summary>Taken by an officer (确认).</summary>
    Acknowledged = 4,

    /// <summary>Not taken in time (升级).</summary>
    Escalated = 5,

    /// <summary>Closed (关闭).</summary>
    Closed = 6,
}

/// <summary>Who did something, and when, to the minute: an alarm does not wait for a day.</summary>
/// <param name="By">The officer.</param>
/// <param name="At">Instant.</param>
public sealed record AlarmAct(string By, DateTimeOffset At);

/// <summary>An alarm (预警), at most one open for a kind and a key.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Key">What it is about, stable: the same thing has the same key.</param>
/// <param name="Severity">How grave (严重程度).</param>
/// <param name="State">Where it stands.</param>
/// <param name="Basis">What it rests on now.</param>
/// <param name="Occurrences">How often it was raised with something new, from 1.</param>
/// <param name="RaisedAt">First raised.</param>
/// <param name="AcknowledgeBy">Last instant for an officer to take it; null when nothing is due.</param>
/// <param name="Escalations">How often that instant passed.</param>
/// <param name="Level">Level of the emergency plan; null while the office has none on record (应急响应级别).</param>
/// <param name="GroundLapsedAt">Since when nothing it rests on holds; null while something does.</param>
/// <param name="Acknowledged">Who took it.</param>
/// <param name="Closed">Who closed it.</param>
/// <param name="ClosedFor">Why.</param>
public sealed record Alarm(
    AlarmKind Kind,
    string Key,
    Severity Severity,
    AlarmState State,
    IReadOnlyList<Finding> Basis,
    int Occurrences,
    DateTimeOffset RaisedAt,
    DateTimeOffset? AcknowledgeBy,
    int Escalations = 0,
    PlanLevel? Level = null,
    DateTimeOffset? GroundLapsedAt = null,
    AlarmAct? Acknowledged = null,
    AlarmAct? Closed = null,
    ClosingReason? ClosedFor = null);
