using Api = Quzhou.HousingFund.V1;

namespace Quzhou.Console.Pages.HousingFund;

/// <summary>Names of the states and kinds of the housing fund, in Chinese as the texts have them.</summary>
internal static class Shown
{
    internal static string Of(Api.ProjectKind value) => value switch
    {
        Api.ProjectKind.Presale => "期房",
        Api.ProjectKind.Completed => "现房",
        Api.ProjectKind.Added => "新增楼栋",
        _ => "",
    };

    internal static string Of(Api.ProjectState value) => value switch
    {
        Api.ProjectState.Applied => "待审批",
        Api.ProjectState.Admitted => "已准入",
        Api.ProjectState.Cooperating => "合作中",
        Api.ProjectState.Refused => "不予准入",
        Api.ProjectState.Suspended => "合作中止",
        Api.ProjectState.Ended => "合作终止",
        _ => "",
    };

    internal static string Of(Api.LoanState value) => value switch
    {
        Api.LoanState.Accepted => "已受理",
        Api.LoanState.PaidOut => "已放款",
        Api.LoanState.PreNoticed => "已办抵押预告登记",
        Api.LoanState.Secured => "他项权证已收妥",
        Api.LoanState.Repaid => "已结清",
        Api.LoanState.Cancelled => "已撤回",
        Api.LoanState.Refused => "从严审核未通过",
        _ => "",
    };

    internal static string Of(Api.AdmissionStage value) => value switch
    {
        Api.AdmissionStage.Filed => "待调查",
        Api.AdmissionStage.Surveyed => "待审核",
        Api.AdmissionStage.SentBack => "退回重新调查",
        Api.AdmissionStage.Reviewed => "待审议",
        Api.AdmissionStage.Passed => "待签约",
        Api.AdmissionStage.Concluded => "已签约",
        Api.AdmissionStage.Refused => "不予准入",
        _ => "",
    };

    internal static string Of(Api.WorkKind value) => value switch
    {
        Api.WorkKind.Survey => "楼盘调查",
        Api.WorkKind.Review => "楼盘审核",
        Api.WorkKind.Visit => "回访检查",
        Api.WorkKind.Rectification => "整改期限",
        _ => "",
    };

    internal static string Of(Api.MemberFunction value) => value switch
    {
        Api.MemberFunction.Director => "中心主任",
        Api.MemberFunction.DeputyDirector => "分管副主任",
        Api.MemberFunction.Settlement => "结算运行",
        Api.MemberFunction.Approval => "审批人员",
        _ => "",
    };

    internal static string Of(Api.AgendaKind value) => value switch
    {
        Api.AgendaKind.Admission => "楼盘准入",
        Api.AgendaKind.Suspension => "中止合作",
        Api.AgendaKind.Termination => "终止合作",
        _ => "",
    };

    internal static string Of(Api.Vote value) => value switch
    {
        Api.Vote.For => "同意",
        Api.Vote.Against => "反对",
        Api.Vote.Abstain => "弃权",
        Api.Vote.Recused => "回避",
        _ => "",
    };

    internal static string Of(Api.ItemState value) => value switch
    {
        Api.ItemState.Open => "表决中",
        Api.ItemState.Carried => "通过",
        Api.ItemState.Rejected => "未通过",
        Api.ItemState.Invalid => "会议无效",
        _ => "",
    };

    internal static string Of(Api.TenderStage value) => value switch
    {
        Api.TenderStage.Planned => "已制定计划",
        Api.TenderStage.Approved => "集体研究通过",
        Api.TenderStage.Announced => "已公告",
        Api.TenderStage.Opened => "已开标",
        Api.TenderStage.Evaluated => "评委已签字",
        Api.TenderStage.Awarded => "已定标",
        Api.TenderStage.Published => "已公告并备案",
        Api.TenderStage.Failed => "流标",
        _ => "",
    };

    internal static string Of(Api.RiskSignal value) => value switch
    {
        Api.RiskSignal.MassCancellation => "集中退房",
        Api.RiskSignal.FalseDownPayment => "假首付",
        Api.RiskSignal.LowDownPayment => "低首付",
        Api.RiskSignal.AdvancedDownPayment => "垫首付",
        Api.RiskSignal.FalseCertificates => "提供虚假证明",
        Api.RiskSignal.NegativeMedia => "媒体负面报道",
        Api.RiskSignal.OwnersProtest => "业主维权",
        Api.RiskSignal.ContractorDispute => "与施工方发生纠纷",
        Api.RiskSignal.UsuriousLoans => "借高利贷",
        Api.RiskSignal.PrivateFinancing => "参与民间融资",
        Api.RiskSignal.OverdueLoans => "拖欠已到期贷款",
        Api.RiskSignal.PursuedForDebts => "被追讨债务",
        Api.RiskSignal.AbnormalProgress => "施工进度异常",
        Api.RiskSignal.AbnormalQuality => "施工质量异常",
        _ => "",
    };

    internal static string Of(Api.CooperationState value) => value switch
    {
        Api.CooperationState.InForce => "合作中",
        Api.CooperationState.OnHold => "暂缓受理和发放",
        Api.CooperationState.Suspended => "中止",
        Api.CooperationState.Ended => "终止",
        _ => "",
    };
}
