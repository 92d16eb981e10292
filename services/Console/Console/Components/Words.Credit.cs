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
        ["名册检索"] = "Register", ["信用报告"] = "Credit report", ["惩戒建议"] = "Suggestions", ["异议处理"] = "Objections", ["查询用途"] = "Purpose", ["主体号码"] = "Number", ["名称"] = "Name",
        ["前缀匹配"] = "begins with it", ["主体类型"] = "Kind", ["不限"] = "any", ["信用等级"] = "Level", ["所在名单"] = "Lists", ["检索"] = "Search the register", ["检索结果"] = "Subjects found", ["主体"] = "Subject of the file",
        ["每次检索均记入访问日志;号码不出现在网址中。"] = "Every search is logged; numbers are never part of an address.", ["每次查询均记入访问日志;号码不出现在网址中。"] = "Every look is logged; numbers are never part of an address.",
        ["号码已隐去:凭完整号码检索后可查报告。"] = "The number is masked: search by the whole number to open the report.", ["生效惩戒"] = "Punishments in force",
        ["诚信"] = "Trustworthy", ["一般"] = "Ordinary", ["一般失信"] = "Generally dishonest", ["较重失信"] = "Heavier dishonest", ["严重失信"] = "Severely dishonest",
        ["红名单"] = "Red list", ["黑名单"] = "Black list", ["经营异常名录"] = "Abnormal operation", ["政府"] = "Government", ["企业"] = "Enterprise", ["个人"] = "Person", ["事业单位"] = "Public institution", ["社会组织"] = "Social organisation",
        ["期限届满"] = "Term ran out", ["信用修复"] = "Repair", ["异议成立"] = "Objection upheld", ["撤回"] = "Withdrawn",
        ["待提请"] = "Open", ["不予提请"] = "Dismiss", ["事由消灭"] = "Void", ["采纳并提请"] = "Adopt and propose", ["同一记录不再提出建议。"] = "The same records are not suggested again.",
        ["以建议所列记录为事由提请联合惩戒;由另一名经办人决定。"] = "Proposes the punishment on the records of the suggestion; another officer decides.",
        ["处理中"] = "Open objection", ["已更正"] = "Corrected", ["维持"] = "Upheld as it stands", ["已删除"] = "Deleted", ["撤销记录"] = "Withdraw the record", ["事实已更正"] = "Fact corrected", ["无法核实,删除"] = "Not verifiable, delete",
        ["失信记录"] = "Records", ["异议"] = "Objection", ["诚信用户评定"] = "Application for trustworthy", ["待供电公司审验"] = "Waits for the power company", ["待信用办审核"] = "Waits for the credit office", ["已修复"] = "Repaired", ["不予修复"] = "Repair refused",
        ["适用日期"] = "Applies to", ["知悉时点"] = "Known at", ["历史信用状况"] = "Standing as of", ["变更历史"] = "History", ["变更事项"] = "What changed", ["变更字段"] = "Fields",
        ["提请联合惩戒"] = "Propose punishment", ["以全部生效的严重失信记录为事由提请;由另一名经办人决定。"] = "Proposes on every severe record in force; another officer decides.",
        ["衢发改发〔2018〕23号 第二十二条、第二十三条"] = "衢发改发〔2018〕23号 Art. 22, 23", ["衢发改发〔2018〕23号 第三十条"] = "衢发改发〔2018〕23号 Art. 30", ["衢发改发〔2018〕23号 第二十四条、第二十八条、第三十条"] = "衢发改发〔2018〕23号 Art. 24, 28, 30",
        ["打印页面"] = "Page to print", ["关闭打印页面"] = "Close the page", ["打印"] = "Print", ["报告编号"] = "Report number", ["异议处理中"] = "Disputed", ["认定日期"] = "Determined on", ["失信行为"] = "Behaviour",
        ["未缴金额(元)"] = "Owed (yuan)", ["证据"] = "Evidence", ["解除"] = "End", ["不予解除"] = "Decline the end", ["提请解除"] = "Propose the end", ["解除事由"] = "Why it should end",
        ["解除事由由规则核验;由另一名经办人决定。"] = "The rules check the reason; another officer decides.", ["惩戒继续有效。"] = "The punishment stays in force.",
        ["清单"] = "List", ["到期预警"] = "Due", ["全部异议"] = "All objections", ["异议人"] = "Who objects", ["异议理由"] = "Objection", ["收到日期"] = "Received on", ["处理期限"] = "Due on",
        ["处理异议"] = "Decide", ["核实结论"] = "Result of the check", ["结果告知"] = "Notice of the result", ["撤销或删除的记录不再承载惩戒,各部门随即恢复;处理结果告知异议人。"] = "A record that is withdrawn or deleted carries no punishment any more, and every department gives back; the applicant is told.",
    };
}
