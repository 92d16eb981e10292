namespace Quzhou.Console.Components;

/// <summary>Words of the admissions office's pages.</summary>
internal sealed partial class Words
{
    private static readonly Dictionary<string, string> Admissions = new(StringComparer.Ordinal)
    {
        ["录取批次"] = "Runs", ["招生计划"] = "Plans", ["录取/考生"] = "Placed / candidates", ["开始"] = "Started", ["结束"] = "Finished", ["批准人"] = "Approved by",
        ["已验证的性质"] = "Verified properties", ["输入摘要"] = "Digest of the input", ["结果摘要"] = "Digest of the result", ["并列待裁定"] = "Ties to be ruled on",
        ["学校"] = "School", ["录取类别"] = "Channel", ["余额"] = "Seats left", ["并列考生"] = "Equals", ["已裁定"] = "Ruled", ["待裁定"] = "To be ruled on",
        ["分数线与缺额"] = "Lines and seats", ["计划、录取与缺额"] = "Seats, filled and unfilled", ["录取分数线"] = "Lines", ["仅有缺额"] = "With unfilled seats only",
        ["初中"] = "Junior school", ["计划"] = "Seats", ["录取"] = "Filled", ["缺额"] = "Unfilled", ["转入统招"] = "Moved to unified", ["分数线"] = "Line", ["录取结果"] = "Placements",
        ["未录取"] = "Not placed", ["考生"] = "Candidate", ["志愿"] = "Preference", ["总分"] = "Total", ["计划人数"] = "Planned seats", ["班级"] = "Classes", ["录取轮次"] = "Run",
        ["待批准"] = "To be approved", ["已批准"] = "Approved", ["冻结复核"] = "Frozen for review", ["特长生"] = "Special talent", ["指标分配"] = "Quota", ["统招"] = "Unified",
        ["排队"] = "Queued", ["运行中"] = "Running", ["并列待定"] = "Tie to be ruled on", ["已完成"] = "Complete", ["已公布"] = "Published", ["已被替代"] = "Replaced",
        ["失败"] = "Failed", ["已驳回"] = "Rejected", ["县教育局"] = "Education bureau of the county", ["县财政局"] = "Finance bureau of the county",
        ["县物价局"] = "Price bureau of the county", ["市教育局"] = "Education bureau of the city", ["市财政局"] = "Finance bureau of the city",
        ["市物价局"] = "Price bureau of the city", ["已提出"] = "Proposed", ["未批准"] = "Refused",
    };
}
