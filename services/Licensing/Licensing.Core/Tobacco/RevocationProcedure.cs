namespace Quzhou.Licensing.Core.Tobacco;

/// <summary>What a step needs and where it leads.</summary>
/// <param name="Step">The step.</param>
/// <param name="NameZh">Its name.</param>
/// <param name="Item">Item of point 二 that it belongs to.</param>
/// <param name="From">Stages in which it may be taken.</param>
/// <param name="To">Stage after it.</param>
/// <param name="Office">Who takes it.</param>
/// <param name="Documents">Documents that it makes.</param>
/// <param name="NeedsRemark">True when a reason or opinion in words is needed.</param>
public sealed record RevocationStepDefinition(
    RevocationStep Step,
    string NameZh,
    string Item,
    IReadOnlyList<RevocationStage> From,
    RevocationStage To,
    RevocationOffice Office,
    IReadOnlyList<CaseDocumentKind> Documents,
    bool NeedsRemark = false);

/// <summary>The procedure as a table (第二点).</summary>
public static class RevocationProcedure
{
    private static readonly RevocationStage[] BeforeDecision = [RevocationStage.Discussed, RevocationStage.Notified, RevocationStage.Heard];

    /// <summary>All steps.</summary>
    public static IReadOnlyList<RevocationStepDefinition> Steps { get; } =
    [
        One(RevocationStep.ReportFiling, "制作立案报告表", "一", RevocationStage.Discovered, RevocationStage.FilingReported, RevocationOffice.Handler, CaseDocumentKind.FilingReport),
        One(RevocationStep.ReviewFiling, "立案审核", "一", RevocationStage.FilingReported, RevocationStage.FilingReviewed, RevocationOffice.DepartmentHead),
        One(RevocationStep.ApproveFiling, "立案审批", "一", RevocationStage.FilingReviewed, RevocationStage.Filed, RevocationOffice.Leader),
        One(RevocationStep.RefuseFiling, "不予立案", "一", RevocationStage.FilingReviewed, RevocationStage.NotFiled, RevocationOffice.Leader) with { NeedsRemark = true },
        One(RevocationStep.ConcludeInvestigation, "调查终结", "二", RevocationStage.Filed, RevocationStage.Investigated, RevocationOffice.Handler, CaseDocumentKind.InvestigationReport),
        One(RevocationStep.Propose, "制作案件处理审批表", "三", RevocationStage.Investigated, RevocationStage.Proposed, RevocationOffice.Handler, CaseDocumentKind.ProposalForm),
        One(RevocationStep.ReviewProposal, "部门负责人审核", "三", RevocationStage.Proposed, RevocationStage.ProposalReviewed, RevocationOffice.DepartmentHead),
        One(RevocationStep.ReviewLegally, "法制部门审核", "三", RevocationStage.ProposalReviewed, RevocationStage.LegallyReviewed, RevocationOffice.Legal),
        One(RevocationStep.Discuss, "集体讨论", "三", RevocationStage.LegallyReviewed, RevocationStage.Discussed, RevocationOffice.Handler, CaseDocumentKind.DiscussionRecord),
        One(RevocationStep.ApproveProposal, "处理审批", "三", RevocationStage.Discussed, RevocationStage.Approved, RevocationOffice.Leader),
        new(RevocationStep.Spare, "不予取消经营资格", "三", BeforeDecision, RevocationStage.Spared, RevocationOffice.Leader, [], NeedsRemark: true),
        new(RevocationStep.FindUnproven, "认定事实不成立", "二", BeforeDecision, RevocationStage.Unproven, RevocationOffice.Leader, [], NeedsRemark: true),
        One(RevocationStep.Notify, "告知", "四", RevocationStage.Approved, RevocationStage.Notified, RevocationOffice.Handler, CaseDocumentKind.HearingNotice, CaseDocumentKind.PriorNotice),
        One(RevocationStep.RequestHearing, "当事人申请听证", "四", RevocationStage.Notified, RevocationStage.HearingRequested, RevocationOffice.Handler),
        One(RevocationStep.HoldHearing, "举行听证", "四", RevocationStage.HearingRequested, RevocationStage.Heard, RevocationOffice.Legal, CaseDocumentKind.HearingRecord),
        new(RevocationStep.Decide, "作出决定", "五", [RevocationStage.Notified, RevocationStage.Heard], RevocationStage.Decided, RevocationOffice.Handler, [CaseDocumentKind.Decision]),
        One(RevocationStep.Serve, "送达", "五", RevocationStage.Decided, RevocationStage.Served, RevocationOffice.Handler, CaseDocumentKind.ServiceReceipt),
        One(RevocationStep.Deregister, "注销许可证", "六", RevocationStage.Served, RevocationStage.Deregistered, RevocationOffice.LicenceClerk, CaseDocumentKind.DeregistrationRecord),
        One(RevocationStep.SendCopies, "抄告", "六", RevocationStage.Deregistered, RevocationStage.CopiesSent, RevocationOffice.Handler, CaseDocumentKind.CopyToSupplier, CaseDocumentKind.CopyToMarketRegulation),
        One(RevocationStep.ReportClosing, "制作结案报告表", "七", RevocationStage.CopiesSent, RevocationStage.ClosingReported, RevocationOffice.Handler, CaseDocumentKind.ClosingReport),
        One(RevocationStep.ReviewClosing, "结案审核", "七", RevocationStage.ClosingReported, RevocationStage.ClosingReviewed, RevocationOffice.DepartmentHead),
        One(RevocationStep.ApproveClosing, "结案审批", "七", RevocationStage.ClosingReviewed, RevocationStage.Closed, RevocationOffice.Leader),
        One(RevocationStep.Archive, "归档", "七", RevocationStage.Closed, RevocationStage.Archived, RevocationOffice.Handler),
        new(
            RevocationStep.ReturnProposal,
            "退回重新提出处理意见",
            "三",
            [RevocationStage.Proposed, RevocationStage.ProposalReviewed, RevocationStage.Discussed],
            RevocationStage.Investigated,
            RevocationOffice.Leader,
            [],
            NeedsRemark: true),
    ];

    /// <summary>What a step needs.</summary>
    public static RevocationStepDefinition Of(RevocationStep step) => Steps.First(s => s.Step == step);

    /// <summary>Steps that may be taken in a stage.</summary>
    public static IReadOnlyList<RevocationStep> Allowed(RevocationStage stage) => [.. Steps.Where(s => s.From.Contains(stage)).Select(s => s.Step)];

    /// <summary>Who takes a step in a stage: a proposal is returned by whoever was to review it there.</summary>
    public static RevocationOffice OfficeOf(RevocationStep step, RevocationStage stage) => (step, stage) switch
    {
        (RevocationStep.ReturnProposal, RevocationStage.Proposed) => RevocationOffice.DepartmentHead,
        (RevocationStep.ReturnProposal, RevocationStage.ProposalReviewed) => RevocationOffice.Legal,
        _ => Of(step).Office,
    };

    /// <summary>Name of a document.</summary>
    public static string NameOf(CaseDocumentKind kind) => kind switch
    {
        CaseDocumentKind.FilingReport => "立案报告表",
        CaseDocumentKind.InvestigationReport => "案件调查终结报告",
        CaseDocumentKind.ProposalForm => "案件处理审批表",
        CaseDocumentKind.DiscussionRecord => "案件集体讨论记录",
        CaseDocumentKind.HearingNotice => "听证告知书",
        CaseDocumentKind.PriorNotice => "行政处罚事先告知书",
        CaseDocumentKind.HearingRecord => "听证笔录",
        CaseDocumentKind.Decision => "行政处罚决定书",
        CaseDocumentKind.ServiceReceipt => "送达回证",
        CaseDocumentKind.DeregistrationRecord => "注销手续",
        CaseDocumentKind.CopyToSupplier => "抄告卷烟供货部门文书",
        CaseDocumentKind.CopyToMarketRegulation => "抄告市场监管部门文书",
        CaseDocumentKind.ClosingReport => "结案报告表",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a document of the procedure."),
    };

    /// <summary>Name of a stage.</summary>
    public static string NameOf(RevocationStage stage) => stage switch
    {
        RevocationStage.Discovered => "待立案",
        RevocationStage.NotFiled => "不予立案",
        RevocationStage.Spared => "不予取消经营资格",
        RevocationStage.Unproven => "事实不成立",
        _ => $"{Steps.First(s => s.To == stage).NameZh}已完成",
    };

    private static RevocationStepDefinition One(
        RevocationStep step, string nameZh, string item, RevocationStage from, RevocationStage to, RevocationOffice office, params IReadOnlyList<CaseDocumentKind> documents) =>
        new(step, nameZh, item, [from], to, office, documents);
}
