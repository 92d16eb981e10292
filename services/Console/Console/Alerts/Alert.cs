namespace Quzhou.Console.Alerts;

/// <summary>What an operator has to look after (告警事项). Each has its runbook.</summary>
internal enum AlertKind
{
    /// <summary>A department has not answered a decision in time (惩戒落实逾期).</summary>
    OverdueEnforcement,

    /// <summary>A message has waited too long for the broker (消息积压过久).</summary>
    OutboxAge,

    /// <summary>Messages failed for good (错误队列非空).</summary>
    ErrorQueue,

    /// <summary>A legal deadline has passed (法定期限已过).</summary>
    DeadlineMissed,

    /// <summary>A department cannot reach the broker (消息中间件不可达).</summary>
    BrokerDown,

    /// <summary>A department does not answer (部门无应答).</summary>
    DepartmentUnreachable,
}

/// <summary>An alert (告警).</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Department">Resource name of the department that it is about.</param>
/// <param name="Count">How many things it is about; 0 when they cannot be counted.</param>
/// <param name="Since">Since when, as far as it is known.</param>
/// <param name="Link">Page of the console where it is seen.</param>
internal sealed record Alert(AlertKind Kind, string Department, long Count, DateTimeOffset? Since, string Link);

/// <summary>What a look found (检查结果).</summary>
/// <param name="Alerts">The alerts, in the order of their kinds.</param>
/// <param name="NotSeen">Kinds that could not be looked at: the role does not show them, or the department did not answer.</param>
/// <param name="At">When it was looked.</param>
internal sealed record AlertReading(IReadOnlyList<Alert> Alerts, IReadOnlyList<AlertKind> NotSeen, DateTimeOffset At);
