using Quzhou.HousingFund.Core.Projects.Committee;
using Quzhou.HousingFund.Core.Projects.Materials;
using Quzhou.HousingFund.Core.Projects.Survey;

namespace Quzhou.HousingFund.Core.Projects;

/// <summary>Where the admission of a project stands (准入阶段).</summary>
public enum AdmissionStage
{
    /// <summary>Taken in, to be surveyed (已受理,待调查).</summary>
    Filed = 1,

    /// <summary>Surveyed, to be reviewed (待审核).</summary>
    Surveyed = 2,

    /// <summary>Sent back by the review, to be surveyed again (退回重新调查).</summary>
    SentBack = 3,

    /// <summary>Reviewed, to be decided by the committee (待贷审会审议).</summary>
    Reviewed = 4,

    /// <summary>Passed by the committee, agreements to be signed (审议通过,待签约).</summary>
    Passed = 5,

    /// <summary>Both agreements signed (已签约).</summary>
    Concluded = 6,

    /// <summary>Refused, papers returned (不予准入,退回资料).</summary>
    Refused = 7,
}

/// <summary>What a developer files (楼盘申报).</summary>
/// <param name="Kind">Kind of project.</param>
/// <param name="Developer">What the developer shows.</param>
/// <param name="Buildings">The buildings applied for.</param>
/// <param name="Materials">Documents handed in.</param>
/// <param name="Statements">Periods of the financial statements.</param>
/// <param name="EarlierAgreement">True when the project has a cooperation agreement already; added buildings need one (第八条一2).</param>
/// <param name="Readmission">True when it applies again after a rectification (重新准入, 第十四条(二)).</param>
public sealed record AdmissionFiling(
    ProjectKind Kind,
    DeveloperProfile Developer,
    IReadOnlyList<Building> Buildings,
    IReadOnlyList<SubmittedMaterial> Materials,
    StatementPeriods Statements,
    bool EarlierAgreement,
    bool Readmission);

/// <summary>How the developer stands outside the filing, as the host finds it.</summary>
/// <param name="Punishment">A joint punishment in force; null for none.</param>
/// <param name="Blacklisted">An entry of the fund's own blacklist (合作管理黑名单); null for none.</param>
public sealed record DeveloperStanding(IReadOnlyList<Law.Fact>? Punishment, IReadOnlyList<Law.Fact>? Blacklisted);

/// <summary>Opinion of the review (审核意见).</summary>
public enum ReviewOpinion
{
    /// <summary>Agreed (同意).</summary>
    Agree = 1,

    /// <summary>Not agreed (不同意).</summary>
    Disagree = 2,

    /// <summary>Sent back to be surveyed again (退回重新调查).</summary>
    SendBack = 3,
}

/// <summary>The review (楼盘审核).</summary>
/// <param name="Opinion">Opinion.</param>
/// <param name="Assessment">The reviewer's assessment of the risks (综合风险评估).</param>
/// <param name="Act">Who and when.</param>
public sealed record AdmissionReview(ReviewOpinion Opinion, string Assessment, Act Act);

/// <summary>The signing (签订协议).</summary>
/// <param name="Terms">Terms of the cooperation agreement.</param>
/// <param name="WithdrawalAgreementSigned">True when the agreement on withdrawals (提取管理合作协议) is signed with it.</param>
/// <param name="ApprovedByRepresentative">True when the centre's legal representative has signed the approval (市中心法定代表人签署审批意见).</param>
/// <param name="Act">Who and when.</param>
public sealed record AgreementSigning(AgreementTerms Terms, bool WithdrawalAgreementSigned, bool ApprovedByRepresentative, Act Act);

/// <summary>The admission of a project (楼盘准入), from filing to agreement. Plain data: it can be stored as it is.</summary>
/// <param name="Id">Id.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Filing">What was filed.</param>
/// <param name="Received">Who took it in, and when.</param>
/// <param name="Survey">Last survey; null before.</param>
/// <param name="Review">Last review; null before.</param>
/// <param name="Meeting">The committee's meeting; null before.</param>
/// <param name="Signing">The signing; null before.</param>
/// <param name="EarlierSurveyors">Who surveyed before a review sent the case back; null for nobody.</param>
/// <param name="EarlierReviewers">Who sent it back; null for nobody.</param>
public sealed record AdmissionCase(
    Guid Id,
    AdmissionStage Stage,
    AdmissionFiling Filing,
    Act Received,
    SurveyReport? Survey = null,
    AdmissionReview? Review = null,
    CommitteeMeeting? Meeting = null,
    AgreementSigning? Signing = null,
    IReadOnlyList<string>? EarlierSurveyors = null,
    IReadOnlyList<string>? EarlierReviewers = null)
{
    /// <summary>Everybody who took the case in or surveyed it, now or before a send-back: they may not review it.</summary>
    public IReadOnlyList<string> Surveyors =>
    [
        .. new[] { Received.By }
            .Concat(Survey is { } survey ? survey.Surveyors.Append(survey.Act.By) : [])
            .Concat(EarlierSurveyors ?? [])
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Everybody who worked on the case before the committee: they may neither vote on it nor sign.</summary>
    public IReadOnlyList<string> Involved =>
    [
        .. Surveyors
            .Concat(Review is { } review ? [review.Act.By] : [])
            .Concat(EarlierReviewers ?? [])
            .Distinct(StringComparer.Ordinal),
    ];
}
