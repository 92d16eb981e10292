namespace Quzhou.Licensing.Core.Tobacco;

/// <summary>Where the procedure stands (取消资格程序阶段, 第二点).</summary>
public enum RevocationStage
{
    /// <summary>A ground is known; the report on filing is to be made (待立案).</summary>
    Discovered = 1,

    /// <summary>Report on filing made; the department's head reviews it (立案待审核).</summary>
    FilingReported = 2,

    /// <summary>Reviewed; the leader in charge decides (立案待审批).</summary>
    FilingReviewed = 3,

    /// <summary>Filed; to be investigated (已立案).</summary>
    Filed = 4,

    /// <summary>Investigated (调查终结).</summary>
    Investigated = 5,

    /// <summary>Form of proposal made; the department's head reviews it (处理待审核).</summary>
    Proposed = 6,

    /// <summary>Reviewed; the legal department reviews it (待法制审核).</summary>
    ProposalReviewed = 7,

    /// <summary>Legally reviewed; to be discussed collectively (待集体讨论).</summary>
    LegallyReviewed = 8,

    /// <summary>Discussed; the leader in charge decides (处理待审批).</summary>
    Discussed = 9,

    /// <summary>Approved; the party is to be told (待告知).</summary>
    Approved = 10,

    /// <summary>The party has been told of the hearing and of the penalty (已告知).</summary>
    Notified = 11,

    /// <summary>The party asked for a hearing (待听证).</summary>
    HearingRequested = 12,

    /// <summary>Heard (已听证).</summary>
    Heard = 13,

    /// <summary>Decided (已决定).</summary>
    Decided = 14,

    /// <summary>Served (已送达).</summary>
    Served = 15,

    /// <summary>Licence deregistered (已注销).</summary>
    Deregistered = 16,

    /// <summary>Copies sent to the supplier and to market regulation (已抄告).</summary>
    CopiesSent = 17,

    /// <summary>Report on closing made (结案待审核).</summary>
    ClosingReported = 18,

    /// <summary>Reviewed; the leader in charge decides (结案待审批).</summary>
    ClosingReviewed = 19,

    /// <summary>Closed; to be archived (已结案).</summary>
    Closed = 20,

    /// <summary>Archived (已归档); final.</summary>
    Archived = 21,

    /// <summary>Not filed (不予立案); final.</summary>
    NotFiled = 22,

    /// <summary>The retailer is spared for a mitigating circumstance (不予取消资格); final.</summary>
    Spared = 23,

    /// <summary>The ground is not proven (事实不成立); final.</summary>
    Unproven = 24,
}

/// <summary>A step of the procedure.</summary>
public enum RevocationStep
{
    /// <summary>Report on filing (制作立案报告表).</summary>
    ReportFiling = 1,

    /// <summary>Review of the report by the department's head (部门负责人审核).</summary>
    ReviewFiling = 2,

    /// <summary>Filing approved by the leader in charge (分管领导审批立案).</summary>
    ApproveFiling = 3,

    /// <summary>Filing refused by the leader in charge (不予立案).</summary>
    RefuseFiling = 4,

    /// <summary>Report at the end of the investigation (案件调查终结报告).</summary>
    ConcludeInvestigation = 5,

    /// <summary>Form of proposal (制作案件处理审批表).</summary>
    Propose = 6,

    /// <summary>Review of the proposal by the department's head (部门负责人审核).</summary>
    ReviewProposal = 7,

    /// <summary>Review by the legal department (法制部门审核).</summary>
    ReviewLegally = 8,

    /// <summary>Collective discussion (集体讨论).</summary>
    Discuss = 9,

    /// <summary>Proposal approved by the leader in charge (分管领导审批).</summary>
    ApproveProposal = 10,

    /// <summary>The retailer is spared for a mitigating circumstance, by the leader in charge (不予取消).</summary>
    Spare = 11,

    /// <summary>Both notices served on the party (告知).</summary>
    Notify = 12,

    /// <summary>The party asks for a hearing (申请听证).</summary>
    RequestHearing = 13,

    /// <summary>The hearing is held (举行听证).</summary>
    HoldHearing = 14,

    /// <summary>Decision (行政处罚决定).</summary>
    Decide = 15,

    /// <summary>Service with its receipt (送达).</summary>
    Serve = 16,

    /// <summary>Deregistration by the licence clerk (注销).</summary>
    Deregister = 17,

    /// <summary>Copies to supplier and market regulation (抄告).</summary>
    SendCopies = 18,

    /// <summary>Report on closing (制作结案报告表).</summary>
    ReportClosing = 19,

    /// <summary>Review of the closing by the department's head (部门负责人审核).</summary>
    ReviewClosing = 20,

    /// <summary>Closing approved by the leader in charge (分管领导审批).</summary>
    ApproveClosing = 21,

    /// <summary>Archived (归档).</summary>
    Archive = 22,

    /// <summary>The ground is found not to be proven, by the leader in charge (认定事实不成立).</summary>
    FindUnproven = 23,

    /// <summary>The proposal goes back to the handling officer, by whoever was to review it (退回).</summary>
    ReturnProposal = 24,
}

/// <summary>Who takes a step (经办岗位).</summary>
public enum RevocationOffice
{
    /// <summary>Handling officer of the station (承办人员).</summary>
    Handler = 1,

    /// <summary>Head of the department (部门负责人).</summary>
    DepartmentHead = 2,

    /// <summary>Legal department (法制部门).</summary>
    Legal = 3,

    /// <summary>Leader in charge (分管领导).</summary>
    Leader = 4,

    /// <summary>Licence clerk (证件管理员).</summary>
    LicenceClerk = 5,
}

/// <summary>A document of the procedure (文书).</summary>
public enum CaseDocumentKind
{
    /// <summary>Report on filing (立案报告表).</summary>
    FilingReport = 1,

    /// <summary>Report at the end of the investigation (案件调查终结报告).</summary>
    InvestigationReport = 2,

    /// <summary>Form of proposal (案件处理审批表).</summary>
    ProposalForm = 3,

    /// <summary>Record of the collective discussion (案件集体讨论记录).</summary>
    DiscussionRecord = 4,

    /// <summary>Notice of the right to a hearing (听证告知书).</summary>
    HearingNotice = 5,

    /// <summary>Prior notice of the penalty: facts, reasons, grounds and content (行政处罚事先告知书).</summary>
    PriorNotice = 6,

    /// <summary>Record of the hearing (听证笔录).</summary>
    HearingRecord = 7,

    /// <summary>Decision (行政处罚决定书).</summary>
    Decision = 8,

    /// <summary>Receipt of service (送达回证).</summary>
    ServiceReceipt = 9,

    /// <summary>Copy of the decision to the licence clerk and proof of deregistration (注销手续).</summary>
    DeregistrationRecord = 10,

    /// <summary>Copy to the supplying department (抄告卷烟供货部门).</summary>
    CopyToSupplier = 11,

    /// <summary>Copy to the market regulation of the area (抄告辖区市场监管部门).</summary>
    CopyToMarketRegulation = 12,

    /// <summary>Report on closing (结案报告表).</summary>
    ClosingReport = 13,
}

/// <summary>A document on file.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="Reference">Number or reference; not empty.</param>
public sealed record CaseDocument(CaseDocumentKind Kind, string Reference);

/// <summary>A step as it was taken.</summary>
/// <param name="Step">The step.</param>
/// <param name="Office">Office in which it is taken.</param>
/// <param name="Act">Who and when.</param>
/// <param name="Documents">Documents made with it.</param>
/// <param name="Remark">Opinion or reason in words; empty for none.</param>
public sealed record StepTaken(RevocationStep Step, RevocationOffice Office, Act Act, IReadOnlyList<CaseDocument> Documents, string Remark = "");

/// <summary>A procedure for revoking a tobacco retail licence (取消从事烟草专卖业务资格案件). Plain data.</summary>
/// <param name="Id">Id.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Grounds">Numbers of the grounds found, 1 to 11.</param>
/// <param name="Discovered">Who found the ground, and when.</param>
/// <param name="FilingDueOn">Last day for the report on filing.</param>
/// <param name="Steps">Steps taken, in order.</param>
/// <param name="Mitigation">A mitigating circumstance on file; null for none.</param>
/// <param name="HearingRequestDueOn">Last day on which the party may ask for a hearing; null before the notice.</param>
public sealed record RevocationCase(
    Guid Id,
    RevocationStage Stage,
    IReadOnlyList<int> Grounds,
    Act Discovered,
    DateOnly FilingDueOn,
    IReadOnlyList<StepTaken> Steps,
    Mitigation? Mitigation = null,
    DateOnly? HearingRequestDueOn = null)
{
    /// <summary>The last step of a kind; null when it was not taken.</summary>
    public StepTaken? Last(RevocationStep step) => Steps.LastOrDefault(s => s.Step == step);

    /// <summary>All documents on file.</summary>
    public IReadOnlyList<CaseDocument> AllDocuments() => [.. Steps.SelectMany(s => s.Documents)];
}
