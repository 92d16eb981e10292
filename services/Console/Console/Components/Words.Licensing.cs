namespace Quzhou.Console.Components;

/// <summary>Words of the licensing office's pages.</summary>
internal sealed partial class Words
{
    private static readonly Dictionary<string, string> Licensing = new(StringComparer.Ordinal)
    {
        ["许可申请"] = "Applications", ["许可证"] = "Permits", ["诚信档案"] = "Integrity archive", ["双随机抽查"] = "Double-random rounds", ["范围"] = "Scope", ["审批事项"] = "Licensing",
        ["监管事项"] = "Supervision", ["责任单位"] = "Responsible department", ["待办类别"] = "Kind of work", ["期限中止"] = "Clock stands still", ["改革事项"] = "Item",
        ["办理对象"] = "About", ["起算日期"] = "Came up on", ["申请人代码"] = "Number of the applicant", ["从严审查"] = "Strict review", ["申请人"] = "Applicant",
        ["改革方式"] = "Mode of reform", ["办理方式"] = "Route", ["申请日期"] = "Applied on", ["承诺履行情况"] = "What became of the commitment", ["检查期限"] = "Inspect by",
        ["检查日期"] = "Inspected on", ["整改期限"] = "Rectify by", ["告知承诺书"] = "Letter of commitment", ["审批机关"] = "Authority", ["发给日期"] = "Issued on",
        ["承诺期限"] = "Commit by", ["生效日期"] = "In force from", ["审批依据"] = "Grounds", ["准予条件"] = "Conditions", ["应当提交的材料"] = "Materials", ["序号"] = "No.",
        ["材料"] = "Material", ["收到日期"] = "Received on", ["补交期限"] = "Due on", ["检查时"] = "At the inspection", ["申请人承诺"] = "What the applicant promises",
        ["法律后果"] = "Legal consequences", ["申请人签名"] = "Signed by", ["经办人"] = "Officer", ["持证人代码"] = "Number of the holder", ["持证人"] = "Holder", ["许可有效期"] = "Valid",
        ["监管类别"] = "Supervision", ["主体代码"] = "Number of the subject", ["不再适用告知承诺"] = "Commitment no longer open to it", ["已发布的记录"] = "Published entries",
        ["档案内容"] = "Entry", ["发生日期"] = "Occurred on", ["记入机关"] = "Entered by", ["发布日期"] = "Published on", ["名称"] = "Name", ["异议中"] = "Under objection",
        ["抽查"] = "Round", ["机关"] = "Agency", ["监管行业"] = "Trade", ["抽查比例"] = "Ratio", ["已录入结果"] = "Results", ["抽取日期"] = "Drawn on", ["随机种子"] = "Seed",
        ["复核抽取"] = "Draw again and compare", ["重新抽取的结果一致"] = "The draw comes out the same", ["重新抽取的结果不一致"] = "The draw comes out differently", ["抽查任务"] = "Tasks",
        ["监管对象"] = "Subject", ["分类监管"] = "Class", ["检查人员"] = "Inspectors", ["检查结果"] = "Outcome", ["经济技术开发区"] = "Economic and technological development zone",
        ["高新技术产业开发区"] = "National high-tech zone", ["完全取消审批"] = "Approval cancelled", ["审批改为备案"] = "Filing", ["告知承诺"] = "Notification and commitment",
        ["提高透明度和可预期性"] = "More transparent and predictable", ["强化准入监管"] = "Stricter access", ["一般程序"] = "Ordinary approval", ["备案"] = "Filing",
        ["待承诺"] = "Awaits the commitment", ["审查中"] = "Under examination", ["待决定"] = "Examined, not yet decided", ["待发告知承诺书"] = "Letter to be sent",
        ["待补正"] = "Awaits corrections", ["有效"] = "In force", ["已撤销"] = "Revoked", ["发给告知承诺书"] = "Send the letter of commitment",
        ["申请人作出承诺"] = "Applicant makes the commitment", ["补交材料"] = "Later materials", ["检查承诺内容"] = "Inspect the commitment", ["限期整改"] = "Rectify by a day",
        ["依法撤销"] = "Revoke the decision", ["作出审批决定"] = "Decide within the published term", ["后续核查"] = "Check a newly registered business",
        ["移交书面异议"] = "Hand an objection over", ["处理异议"] = "Treat an objection", ["保安服务公司设立审核"] = "Review of a security company",
        ["保安服务公司设立决定"] = "Decision on a security company", ["办理工商登记"] = "Company registration", ["报送营业执照复印件"] = "Copy of the business licence",
        ["制作立案报告表"] = "Filing report of a tobacco case", ["确认抄告"] = "Acknowledge the copy of a cancellation", ["录入抽查结果"] = "Results of a double-random round",
        ["年度评价分级"] = "Yearly rating", ["后续专项风险评估"] = "Risk to be assessed again", ["涉爆单位检查"] = "Check of a blasting unit", ["隐患限期整改"] = "Hazard to be put right",
        ["日常监管"] = "Normal supervision", ["重点监管"] = "Key supervision", ["已决定,待后续监管"] = "Decided, to be inspected", ["承诺属实"] = "As committed",
        ["待撤销"] = "To be revoked", ["转一般程序"] = "Ordinary approval instead", ["与承诺内容相符"] = "As committed", ["与承诺内容不符,限期整改"] = "Differs, to be put right",
        ["不实承诺"] = "Untrue commitment", ["逾期未补交材料"] = "Materials not handed in by their day", ["补交材料不符合要求"] = "Materials that do not meet what was asked",
        ["不符合资质要求"] = "Does not meet what its licence asks for", ["被查实的投诉举报"] = "Complaint that proved true",
        ["违反行业自律规定"] = "Broke the rules of its trade association", ["被查处的违法行为"] = "Unlawful conduct", ["检查发现"] = "What a check found",
        ["取消烟草专卖零售资格"] = "Retail licence cancelled", ["承诺内容不符责令整改"] = "Facts differ from the commitment", ["已更正"] = "Corrected", ["更正"] = "Correct",
        ["撤销"] = "Withdraw", ["保留"] = "Keep", ["一般市场主体"] = "Ordinary businesses", ["制造、使用弩的单位"] = "Crossbow units", ["爆破作业单位"] = "Blasting units",
        ["普通监管"] = "Ordinary supervision", ["信任监管,免检"] = "Trusted, exempt", ["未发现问题"] = "Nothing wrong", ["发现问题责令整改"] = "Something to put right",
        ["发现违法行为依法处理"] = "A violation, handed over to be dealt with", ["无法取得联系"] = "Cannot be reached at its registered place", ["未开展经营活动"] = "Does no business",
        ["检查中"] = "Being inspected", ["待公示"] = "To be published", ["已公示"] = "Published",
    };
}
