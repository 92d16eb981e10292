using Api = Quzhou.Licensing.V1;

namespace Quzhou.Console.Pages.Licensing;

/// <summary>Names of the states and kinds of the licensing office, in Chinese as the texts have them.</summary>
internal static class Shown
{
    internal static string Of(Api.Zone value) => value switch
    {
        Api.Zone.EconomicDevelopment => "经济技术开发区",
        Api.Zone.HighTech => "高新技术产业开发区",
        _ => "",
    };

    internal static string Of(Api.ReformMode value) => value switch
    {
        Api.ReformMode.Cancelled => "完全取消审批",
        Api.ReformMode.Filing => "审批改为备案",
        Api.ReformMode.Commitment => "告知承诺",
        Api.ReformMode.Transparency => "提高透明度和可预期性",
        Api.ReformMode.Strict => "强化准入监管",
        _ => "",
    };

    internal static string Of(Api.Route value) => value switch
    {
        Api.Route.Commitment => "告知承诺",
        Api.Route.Ordinary => "一般程序",
        Api.Route.Filing => "备案",
        _ => "",
    };

    internal static string Of(Api.ApplicationState value) => value switch
    {
        Api.ApplicationState.AwaitingCommitment => "待承诺",
        Api.ApplicationState.UnderExamination => "审查中",
        Api.ApplicationState.Examined => "待决定",
        Api.ApplicationState.Granted => "准予",
        Api.ApplicationState.Refused => "不予",
        Api.ApplicationState.AwaitingLetter => "待发告知承诺书",
        Api.ApplicationState.AwaitingCorrections => "待补正",
        _ => "",
    };

    internal static string Of(Api.PermitState value) => value switch
    {
        Api.PermitState.InForce => "有效",
        Api.PermitState.Revoked => "已撤销",
        _ => "",
    };

    internal static string Of(Api.WorkKind value) => value switch
    {
        Api.WorkKind.IssueLetter => "发给告知承诺书",
        Api.WorkKind.Commitment => "申请人作出承诺",
        Api.WorkKind.LaterMaterials => "补交材料",
        Api.WorkKind.Inspection => "检查承诺内容",
        Api.WorkKind.Rectification => "限期整改",
        Api.WorkKind.Revocation => "依法撤销",
        Api.WorkKind.Decision => "作出审批决定",
        Api.WorkKind.FollowUpCheck => "后续核查",
        Api.WorkKind.ArchiveHandOver => "移交书面异议",
        Api.WorkKind.ArchiveTreatment => "处理异议",
        Api.WorkKind.SecurityReview => "保安服务公司设立审核",
        Api.WorkKind.SecurityDecision => "保安服务公司设立决定",
        Api.WorkKind.SecurityRegistration => "办理工商登记",
        Api.WorkKind.SecurityCopy => "报送营业执照复印件",
        Api.WorkKind.TobaccoFiling => "制作立案报告表",
        Api.WorkKind.RoundResults => "录入抽查结果",
        Api.WorkKind.YearClass => "年度评价分级",
        Api.WorkKind.RiskReview => "后续专项风险评估",
        Api.WorkKind.ExplosivesCheck => "涉爆单位检查",
        Api.WorkKind.ExplosivesRectification => "隐患限期整改",
        _ => "",
    };

    internal static string Of(Api.Supervision value) => value switch
    {
        Api.Supervision.Normal => "日常监管",
        Api.Supervision.Key => "重点监管",
        _ => "",
    };

    internal static string Of(Api.CommitmentState value) => value switch
    {
        Api.CommitmentState.AwaitingLetter => "待发告知承诺书",
        Api.CommitmentState.AwaitingSignature => "待承诺",
        Api.CommitmentState.InForce => "已决定,待后续监管",
        Api.CommitmentState.Rectifying => "限期整改",
        Api.CommitmentState.Confirmed => "承诺属实",
        Api.CommitmentState.ToBeRevoked => "待撤销",
        Api.CommitmentState.Revoked => "已撤销",
        Api.CommitmentState.Ordinary => "转一般程序",
        Api.CommitmentState.Refused => "不予",
        _ => "",
    };

    internal static string Of(Api.CommitmentInspectionOutcome value) => value switch
    {
        Api.CommitmentInspectionOutcome.Matches => "与承诺内容相符",
        Api.CommitmentInspectionOutcome.Differs => "与承诺内容不符,限期整改",
        Api.CommitmentInspectionOutcome.FalseCommitment => "不实承诺",
        _ => "",
    };

    internal static string Of(Api.ArchiveEntryKind value) => value switch
    {
        Api.ArchiveEntryKind.MaterialsMissing => "逾期未补交材料",
        Api.ArchiveEntryKind.MaterialsNotConforming => "补交材料不符合要求",
        Api.ArchiveEntryKind.FalseCommitment => "不实承诺",
        Api.ArchiveEntryKind.Unqualified => "不符合资质要求",
        Api.ArchiveEntryKind.ComplaintVerified => "被查实的投诉举报",
        Api.ArchiveEntryKind.AssociationRulesBroken => "违反行业自律规定",
        Api.ArchiveEntryKind.UnlawfulConduct => "被查处的违法行为",
        Api.ArchiveEntryKind.InspectionFinding => "检查发现",
        Api.ArchiveEntryKind.TobaccoCancelled => "取消烟草专卖零售资格",
        Api.ArchiveEntryKind.RectificationOrdered => "承诺内容不符责令整改",
        _ => "",
    };

    internal static string Of(Api.ArchiveEntryState value) => value switch
    {
        Api.ArchiveEntryState.Standing => "有效",
        Api.ArchiveEntryState.Corrected => "已更正",
        Api.ArchiveEntryState.Withdrawn => "已撤销",
        _ => "",
    };

    internal static string Of(Api.ArchiveTreatment value) => value switch
    {
        Api.ArchiveTreatment.Correct => "更正",
        Api.ArchiveTreatment.Withdraw => "撤销",
        Api.ArchiveTreatment.Keep => "保留",
        _ => "",
    };

    internal static string Of(Api.SupervisedKind value) => value switch
    {
        Api.SupervisedKind.General => "一般市场主体",
        Api.SupervisedKind.Crossbow => "制造、使用弩的单位",
        Api.SupervisedKind.Explosives => "爆破作业单位",
        _ => "",
    };

    internal static string Of(Api.SupervisionClass value) => value switch
    {
        Api.SupervisionClass.Key => "重点监管",
        Api.SupervisionClass.Ordinary => "普通监管",
        Api.SupervisionClass.Exempt => "信任监管,免检",
        _ => "",
    };

    internal static string Of(Api.InspectionOutcome value) => value switch
    {
        Api.InspectionOutcome.NoProblem => "未发现问题",
        Api.InspectionOutcome.Rectify => "发现问题责令整改",
        Api.InspectionOutcome.Violation => "发现违法行为依法处理",
        Api.InspectionOutcome.NotFound => "无法取得联系",
        Api.InspectionOutcome.NotOperating => "未开展经营活动",
        _ => "",
    };

    internal static string Of(Api.RoundState value) => value switch
    {
        Api.RoundState.Drawn => "检查中",
        Api.RoundState.Complete => "待公示",
        Api.RoundState.Published => "已公示",
        _ => "",
    };
}
