namespace Quzhou.Console.Components;

/// <summary>Words of the operators' pages.</summary>
internal sealed partial class Words
{
    private static readonly Dictionary<string, string> Operations = new(StringComparer.Ordinal)
    {
        ["告警"] = "Alerts", ["消息状态"] = "Messaging", ["审计核验"] = "Audit", ["惩戒落实逾期"] = "Overdue enforcement", ["消息积压过久"] = "Old messages in an outbox", ["错误队列非空"] = "Error queue not empty",
        ["法定期限已过"] = "Deadline missed", ["消息中间件不可达"] = "Broker down", ["部门无应答"] = "Department unreachable",
        ["告警由各部门的公开接口计算,以您的权限为限;每种状态核对最新的100项。"] = "Computed from what the departments answer you; of each state the newest 100 are looked at.",
        ["检查时间"] = "Looked at", ["立即检查"] = "Look now", ["以下告警未能核对(角色所限或部门无应答):"] = "Not looked at (your role, or no answer):", ["没有告警。"] = "No alerts.", ["数量"] = "Count", ["起始时间"] = "Since", ["处置手册"] = "Runbook", ["查看"] = "Look",
        ["待发消息"] = "Pending", ["最早待发时间"] = "Oldest", ["错误队列"] = "Error queue", ["名册序号"] = "Register", ["重放错误队列"] = "Replay the error queue", ["重放条数"] = "replayed:", ["最多条数"] = "At most",
        ["错误队列中的消息放回失败处重新处理;每条消息只生效一次。请先排除失败原因。"] = "Puts the failed messages back where they failed; each takes effect once. Mend the cause first.",
        ["比对名册"] = "Compare registers", ["与信用办的名册逐项比对,补上缺少的惩戒或解除。"] = "Compares with the credit office's register and heals what is missing.", ["名册一致"] = "The registers are equal", ["修复条数"] = "healed:",
        ["目标"] = "Resource", ["查询"] = "Show", ["核验全部部门"] = "Verify all departments", ["核验结果"] = "Verification", ["条数"] = "Entries", ["首个异常条目"] = "First broken", ["完好"] = "Intact", ["已被破坏"] = "Broken",
        ["审计日志"] = "Audit log", ["序号"] = "No.", ["经办人"] = "Officer", ["行为"] = "What was done",
    };
}
