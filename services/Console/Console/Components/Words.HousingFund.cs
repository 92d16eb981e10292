namespace Quzhou.Console.Components;

/// <summary>Words of the housing fund centre's pages.</summary>
internal sealed partial class Words
{
    private static readonly Dictionary<string, string> HousingFund = new(StringComparer.Ordinal)
    {
        ["楼盘"] = "Projects", ["准入申报"] = "Admission of projects", ["贷审会"] = "Committee", ["招标"] = "Tenders", ["楼盘类型"] = "Kind", ["开发企业"] = "Developer",
        ["已用额度(元)"] = "Used of the cap (yuan)", ["协议截止"] = "Agreement ends", ["单笔最高(元)"] = "Most per loan (yuan)", ["年"] = "years", ["协议有效期"] = "Agreement",
        ["合作状态"] = "Cooperation", ["上次回访"] = "Last visit", ["下次回访"] = "Next visit", ["风险信号"] = "Signs of risk", ["调查中"] = "Under inquiry",
        ["楼栋进度"] = "Progress of the buildings", ["楼栋"] = "Building", ["总层数"] = "Storeys", ["已建层数"] = "Storeys done", ["贷款"] = "Loans", ["借款人"] = "Borrower",
        ["金额(元)"] = "Amount (yuan)", ["余额(元)"] = "Balance (yuan)", ["放款日期"] = "Paid out on", ["重新准入"] = "Admission again", ["受理"] = "Taken in",
        ["调查人"] = "Surveyed by", ["审核人"] = "Reviewed by", ["资产负债率/流动比率/速动比率(%)"] = "Liability / current / quick ratio (%)", ["会议日期"] = "Meeting", ["成员"] = "Members",
        ["议题"] = "Items", ["不在上旬召开的原因"] = "Why not in the first ten days", ["签署人"] = "Signed by", ["表决"] = "Vote", ["您的表决已记录。"] = "Your vote is recorded.",
        ["每位成员对一个议题表决一次;与议题有利害关系的成员应当回避并说明理由。"] = "A member votes once on an item; who has an interest in it stays away and says why.",
        ["签署审批意见"] = "Sign the decision",
        ["将统计表决并执行结果;未达到规定人数或票数的,议题不通过或留待下次会议。"] = "The votes are counted and the result is carried out; without the quorum or the majority the item fails or waits for another meeting.",
        ["期限(月)"] = "Months", ["个月"] = "months", ["开标时间"] = "Opening", ["投标数"] = "Bids", ["定标日期"] = "Awarded on", ["招标公告"] = "Notice", ["开标"] = "Opening",
        ["资金到位日期"] = "Funds in place by", ["评委"] = "Judges", ["已签字"] = "Signed", ["评标结果"] = "Awards", ["排名"] = "Rank", ["银行"] = "Bank", ["利率(%)"] = "Rate (%)",
        ["投标金额(元)"] = "Offered (yuan)", ["中标金额(元)"] = "Awarded (yuan)", ["已偿还(元)"] = "Repaid (yuan)", ["违约"] = "Failed", ["期房"] = "Sold before completion",
        ["现房"] = "Completed", ["新增楼栋"] = "Added buildings", ["待审批"] = "To be decided", ["已准入"] = "Admitted", ["合作中"] = "Cooperating", ["不予准入"] = "Refused",
        ["合作中止"] = "Suspended", ["合作终止"] = "Cooperation ended", ["已受理"] = "Taken in", ["已放款"] = "Paid out", ["已办抵押预告登记"] = "Pre-notice registered",
        ["他项权证已收妥"] = "Secured", ["已结清"] = "Repaid", ["已撤回"] = "Taken back", ["从严审核未通过"] = "Refused by the strict review", ["待调查"] = "To be surveyed",
        ["待审核"] = "To be reviewed", ["退回重新调查"] = "To be surveyed again", ["待审议"] = "For the committee", ["待签约"] = "To be signed", ["已签约"] = "Both agreements signed",
        ["楼盘调查"] = "Survey of an application", ["楼盘审核"] = "Review of a survey", ["回访检查"] = "Next visit to a project", ["中心主任"] = "Director of the centre",
        ["分管副主任"] = "Deputy director in charge", ["结算运行"] = "Settlement and operation", ["审批人员"] = "Approval", ["楼盘准入"] = "Admission of a project",
        ["中止合作"] = "Suspension of a cooperation", ["终止合作"] = "End of a cooperation", ["同意"] = "For", ["反对"] = "Against", ["弃权"] = "Abstains", ["回避"] = "Stays away",
        ["表决中"] = "Voting", ["通过"] = "Carried and signed", ["未通过"] = "Rejected and signed", ["会议无效"] = "Not decided, meeting not valid", ["已制定计划"] = "Plan drawn up",
        ["集体研究通过"] = "Plan approved by the leadership", ["已公告"] = "Notice published", ["已开标"] = "Opened and ranked", ["评委已签字"] = "Judges have signed",
        ["已定标"] = "Signed by the director", ["已公告并备案"] = "Published and filed", ["流标"] = "Too few banks or no valid bid", ["集中退房"] = "Many buyers withdraw at once",
        ["假首付"] = "False down payment", ["低首付"] = "Low down payment", ["垫首付"] = "Down payment advanced by the seller", ["提供虚假证明"] = "False certificates",
        ["媒体负面报道"] = "Negative reports in the media", ["业主维权"] = "Owners defend their rights", ["与施工方发生纠纷"] = "Dispute with the builder",
        ["借高利贷"] = "Loans at usurious interest", ["参与民间融资"] = "Takes part in private lending", ["拖欠已到期贷款"] = "Loans due and unpaid", ["被追讨债务"] = "Pursued for debts",
        ["施工进度异常"] = "Building does not advance as it should", ["施工质量异常"] = "Quality of the building is doubtful", ["暂缓受理和发放"] = "On hold", ["中止"] = "Suspended",
        ["终止"] = "Ended",
    };
}
