namespace Quzhou.Console.Components;

/// <summary>Words of the credit office's pages.</summary>
internal sealed partial class Words
{
    private static readonly Dictionary<string, string> Credit = new(StringComparer.Ordinal)
    {
        ["惩戒传导"] = "Propagation", ["惩戒对象"] = "Subject", ["级别"] = "Level", ["决定日期"] = "Imposed on", ["截止日期"] = "Expires on", ["全部状态"] = "All states",
        ["已提请"] = "Proposed", ["不予惩戒"] = "Rejected", ["生效"] = "In force", ["生效,已提请解除"] = "In force, end proposed", ["已解除"] = "Ended",
        ["待落实"] = "Pending", ["已落实"] = "Enforced", ["无可限制事项"] = "Nothing to restrict", ["落实失败"] = "Failed", ["已被后续版本取代"] = "Superseded", ["逾期"] = "Overdue", ["已恢复"] = "Released",
        ["联合惩戒"] = "Joint punishment", ["落实内容"] = "What was done", ["对象"] = "Target", ["说明"] = "Description", ["惩戒措施"] = "Measures", ["提请人"] = "Proposed by", ["决定人"] = "Decided by",
        ["决定惩戒"] = "Impose", ["不予惩戒决定"] = "Reject", ["确认解除"] = "Confirm the end", ["惩戒将发往五个部门,各部门在其领域内落实并答复。"] = "The punishment goes out to five departments; each enforces it in its field and answers.",
        ["五个部门将恢复因本惩戒受限的事项。"] = "The five departments give back what this punishment restricted.", ["意见"] = "Note", ["耗时"] = "Latency", ["发送次数"] = "Sent", ["版本"] = "Version",
        ["该惩戒不再成立,将记入审计。"] = "The proposal is rejected; the audit log keeps it.", ["衢政办发〔2018〕24号 五(二)"] = "衢政办发〔2018〕24号 五(二)", ["有效期"] = "Validity",
    };
}
