using Quzhou.Console.Departments;
using Quzhou.Credit.V1;
using Quzhou.Platform.V1;

namespace Quzhou.Console.Alerts;

/// <summary>What makes an alert of what the departments answer (告警规则).</summary>
internal static class AlertRules
{
    /// <summary>A message that waits longer than this is an alert, the same as on the dashboard.</summary>
    internal static readonly TimeSpan OldestPending = TimeSpan.FromSeconds(60);

    internal static string TitleOf(AlertKind kind) => kind switch
    {
        AlertKind.OverdueEnforcement => "惩戒落实逾期",
        AlertKind.OutboxAge => "消息积压过久",
        AlertKind.ErrorQueue => "错误队列非空",
        AlertKind.DeadlineMissed => "法定期限已过",
        AlertKind.BrokerDown => "消息中间件不可达",
        _ => "部门无应答",
    };

    /// <summary>The page that says what to do, in the repository.</summary>
    internal static string RunbookOf(AlertKind kind) => kind switch
    {
        AlertKind.OverdueEnforcement => "docs/runbooks/overdue-enforcement.md",
        AlertKind.OutboxAge => "docs/runbooks/outbox-age.md",
        AlertKind.ErrorQueue => "docs/runbooks/error-queue.md",
        AlertKind.DeadlineMissed => "docs/runbooks/deadline-missed.md",
        AlertKind.BrokerDown => "docs/runbooks/broker-down.md",
        _ => "docs/runbooks/resource-down.md",
    };

    /// <summary>What the state of a department's messages says.</summary>
    internal static IEnumerable<Alert> OfMessaging(string department, Answer<GetMessagingStatusResponse> answer, DateTimeOffset now)
    {
        switch (answer)
        {
            case { Problem.IsUnreachable: true }:
                yield return new Alert(AlertKind.DepartmentUnreachable, department, 0, null, "/messaging");
                break;

            // It answers, and fails where it counts its queues.
            case { Problem.Code: Grpc.Core.StatusCode.Internal }:
                yield return new Alert(AlertKind.BrokerDown, department, 0, null, "/messaging");
                break;
            case { Value: { } status }:
                if (status.OldestPendingTime?.ToDateTimeOffset() is { } oldest && now - oldest > OldestPending)
                    yield return new Alert(AlertKind.OutboxAge, department, status.OutboxPending, oldest, "/messaging");
                if (status.FailedMessages > 0)
                    yield return new Alert(AlertKind.ErrorQueue, department, status.FailedMessages, null, "/messaging");
                break;
        }
    }

    /// <summary>What a punishment's rows say: one alert for each department that is late.</summary>
    internal static IEnumerable<Alert> OfPropagation(IEnumerable<PropagationRow> rows) =>
        rows.Where(r => r.Overdue).Select(r => new Alert(AlertKind.OverdueEnforcement, r.Service, 1, r.DecideTime?.ToDateTimeOffset(), $"/punishments/{r.PunishmentId}"));

    /// <summary>What the credit office's work list says: objections that should have been decided (第二十九条).</summary>
    internal static IEnumerable<Alert> OfObjections(IReadOnlyCollection<Objection> due)
    {
        var missed = due.Where(o => o.OverdueTime is not null).ToList();
        return missed.Count == 0 ? [] : [new Alert(AlertKind.DeadlineMissed, "credit", missed.Count, missed.Min(o => o.OverdueTime.ToDateTimeOffset()), "/objections")];
    }
}
