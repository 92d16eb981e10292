namespace Quzhou.HousingFund.Core.Monitoring;

/// <summary>Where the cooperation on a project stands by the fund's own decisions (合作状态); a punishment's suspension is derived.</summary>
public enum CooperationState
{
    /// <summary>In force (合作中).</summary>
    InForce = 1,

    /// <summary>Reported as grave; intake and payout wait for the committee (暂缓受理和发放).</summary>
    OnHold = 2,

    /// <summary>Suspended by the committee (中止).</summary>
    Suspended = 3,

    /// <summary>Ended (终止).</summary>
    Ended = 4,
}

/// <summary>Signs of risk (风险苗头), Art. 12(一).</summary>
public enum RiskSignal
{
    /// <summary>Many buyers withdraw at once (集中退房).</summary>
    MassCancellation = 1,

    /// <summary>False down payment (假首付).</summary>
    FalseDownPayment = 2,

    /// <summary>Low down payment (低首付).</summary>
    LowDownPayment = 3,

    /// <summary>Down payment advanced by the seller (垫首付).</summary>
    AdvancedDownPayment = 4,

    /// <summary>False certificates (提供虚假证明).</summary>
    FalseCertificates = 5,

    /// <summary>Negative reports in the media (媒体负面报道).</summary>
    NegativeMedia = 6,

    /// <summary>Owners defend their rights (业主维权).</summary>
    OwnersProtest = 7,

    /// <summary>Dispute with the builder (与施工方发生纠纷).</summary>
    ContractorDispute = 8,

    /// <summary>Loans at usurious interest (借高利贷).</summary>
    UsuriousLoans = 9,

    /// <summary>Takes part in private lending (参与民间融资).</summary>
    PrivateFinancing = 10,

    /// <summary>Loans due and unpaid (拖欠已到期贷款).</summary>
    OverdueLoans = 11,

    /// <summary>Pursued for debts (被追讨债务).</summary>
    PursuedForDebts = 12,

    /// <summary>Building does not advance as it should (施工进度异常).</summary>
    AbnormalProgress = 13,

    /// <summary>Quality of the building is doubtful (施工质量异常).</summary>
    AbnormalQuality = 14,
}

/// <summary>A visit to a project (回访检查).</summary>
/// <param name="Act">Who and when.</param>
/// <param name="Buildings">The buildings as they were seen.</param>
/// <param name="Signals">Signs of risk found.</param>
/// <param name="Grave">True when the situation is grave (情况严重).</param>
/// <param name="Record">Record of the visit.</param>
public sealed record ProjectVisit(Act Act, IReadOnlyList<Projects.Building> Buildings, IReadOnlyList<RiskSignal> Signals, bool Grave, string Record);

/// <summary>What an inquiry found of the grounds of Art. 13 (合作中止的情形) and of the agreement (附件5第八条、第十一条). The flags are facts, not conclusions.</summary>
public sealed record InquiryReport
{
    /// <summary>Who wrote it, and when.</summary>
    public required Act Act { get; init; }

    /// <summary>Negative reports in the media (一).</summary>
    public bool NegativeMedia { get; init; }

    /// <summary>Owners defend their rights (一).</summary>
    public bool OwnersProtest { get; init; }

    /// <summary>Grave civil or economic dispute (一).</summary>
    public bool GraveDispute { get; init; }

    /// <summary>What is reported under (一) was checked and is true (经核查属实).</summary>
    public bool ReportsVerified { get; init; }

    /// <summary>False certificates given to borrowers (二).</summary>
    public bool FalseCertificates { get; init; }

    /// <summary>Mortgage loans forged, alone or with others (二).</summary>
    public bool ForgedMortgages { get; init; }

    /// <summary>Less down payment than due, in disguise (三).</summary>
    public bool DownPaymentReduced { get; init; }

    /// <summary>Down payment deferred, in disguise (三).</summary>
    public bool DownPaymentDeferred { get; init; }

    /// <summary>Signs of false or doubtful personal loans (四).</summary>
    public bool FalseOrDoubtfulLoans { get; init; }

    /// <summary>Building stopped (五).</summary>
    public bool ConstructionStopped { get; init; }

    /// <summary>Building slowed down with signs of an abandoned project (五).</summary>
    public bool ConstructionSlowed { get; init; }

    /// <summary>Fund loans limited, hindered or refused (六).</summary>
    public bool HindersFundLoans { get; init; }

    /// <summary>And the developer refuses to rectify it (六).</summary>
    public bool RefusesToRectify { get; init; }

    /// <summary>Other grave risk, legal defect, or why the centre holds that it should be suspended (七); empty for none.</summary>
    public string OtherGraveRisk { get; init; } = "";

    /// <summary>Anything else that may put loans at risk (八); empty for none.</summary>
    public string OtherLoanRisk { get; init; } = "";

    /// <summary>A change of standing, capital, operation or finances weakens the developer's guarantee (附件5第八条).</summary>
    public bool GuaranteeWeakened { get; init; }

    /// <summary>The centre demanded a new guarantee or early performance (附件5第八条).</summary>
    public bool NewGuaranteeDemanded { get; init; }

    /// <summary>The developer gave a new guarantee or performed early (附件5第八条).</summary>
    public bool GuaranteeRestored { get; init; }

    /// <summary>Which other duty of the agreement was breached, and how (附件5第十一条); empty for none.</summary>
    public string AgreementBreach { get; init; } = "";
}

/// <summary>What is asked of the committee.</summary>
public enum CooperationMeasure
{
    /// <summary>To suspend (中止).</summary>
    Suspend = 1,

    /// <summary>To end (终止).</summary>
    End = 2,
}

/// <summary>The cooperation on a project after the agreement (楼盘后续管理). Plain data.</summary>
/// <param name="ProjectId">The project.</param>
/// <param name="State">Where it stands.</param>
/// <param name="SignedOn">Day of the agreement.</param>
/// <param name="LastVisitOn">Day of the last visit; null before the first.</param>
/// <param name="Buildings">The buildings as they were last seen.</param>
/// <param name="Inquiry">Inquiry that waits for the committee or led to its decision; null when there is none.</param>
/// <param name="DecidedOn">Day of the last decision of the committee; null before.</param>
/// <param name="SignalsOpen">Signs of risk reported and not yet decided on.</param>
public sealed record Cooperation(
    Guid ProjectId,
    CooperationState State,
    DateOnly SignedOn,
    DateOnly? LastVisitOn,
    IReadOnlyList<Projects.Building> Buildings,
    InquiryReport? Inquiry,
    DateOnly? DecidedOn,
    IReadOnlyList<RiskSignal> SignalsOpen)
{
    /// <summary>A cap that was proposed and not yet decided on; null for none.</summary>
    public Projects.CapProposal? CapProposal { get; init; }
}

/// <summary>Where a case of hindered fund loans stands (限制、阻挠、拒绝使用公积金贷款).</summary>
public enum HindranceStage
{
    /// <summary>Ordered to rectify (责令整改).</summary>
    Ordered = 1,

    /// <summary>Rectified (已整改).</summary>
    Rectified = 2,

    /// <summary>Published and reported (公开曝光,纳入失信名单).</summary>
    Listed = 3,
}

/// <summary>Who hindered.</summary>
public enum HindranceParty
{
    /// <summary>Developer (房地产开发企业).</summary>
    Developer = 1,

    /// <summary>Sales intermediary (房屋销售中介机构).</summary>
    Intermediary = 2,
}

/// <summary>A case of hindered fund loans. Plain data.</summary>
/// <param name="Id">Id.</param>
/// <param name="Party">Who hindered.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="FoundOn">Day the conduct was found.</param>
/// <param name="Grave">True when it is grave (情节严重).</param>
/// <param name="Ordered">Who ordered to rectify, and when.</param>
/// <param name="RectifyBy">Last day to rectify, as the order sets it.</param>
/// <param name="ClosedOn">Day it was closed; null before.</param>
public sealed record HindranceCase(Guid Id, HindranceParty Party, HindranceStage Stage, DateOnly FoundOn, bool Grave, Act Ordered, DateOnly RectifyBy, DateOnly? ClosedOn);
