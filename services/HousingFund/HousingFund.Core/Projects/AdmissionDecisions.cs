using Quzhou.HousingFund.Core.Projects.Committee;
using Quzhou.HousingFund.Core.Projects.Survey;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects;

/// <summary>The course of an admission (准入审批): filing, survey, review, committee, agreements (第十条).</summary>
public static class AdmissionDecisions
{
    /// <summary>Takes a filing in; names everything that is missing at once (一次性受理).</summary>
    public static Outcome<AdmissionCase> File(Guid id, AdmissionFiling filing, DeveloperStanding standing, Act act) => throw new NotSupportedException();

    /// <summary>Takes the survey; refuses the project on any condition it fails or any ground of refusal.</summary>
    public static Outcome<AdmissionCase> Survey(AdmissionCase admission, SurveyReport report, DeveloperStanding standing, WorkingDayCalendar calendar) => throw new NotSupportedException();

    /// <summary>Takes the review.</summary>
    public static Outcome<AdmissionCase> Review(AdmissionCase admission, AdmissionReview review, WorkingDayCalendar calendar) => throw new NotSupportedException();

    /// <summary>Takes the committee's vote.</summary>
    public static Outcome<AdmissionCase> Decide(AdmissionCase admission, CommitteeMeeting meeting, DeveloperStanding standing) => throw new NotSupportedException();

    /// <summary>Signs both agreements.</summary>
    public static Outcome<AdmissionCase> Sign(AdmissionCase admission, AgreementSigning signing, DeveloperStanding standing) => throw new NotSupportedException();
}

/// <summary>Changes of a signed agreement (附件5第二条).</summary>
public static class AgreementDecisions
{
    /// <summary>Extends it: what is unused of the cap stays usable until a later day (展期).</summary>
    public static Outcome<AgreementTerms> Extend(AgreementTerms terms, long usedFen, DateOnly newValidUntil, IReadOnlyList<Finding> suspensions, Act act) => throw new NotSupportedException();

    /// <summary>Adjusts the cap (调整合计最高贷款规模); never below what is used.</summary>
    public static Outcome<AgreementTerms> AdjustCap(AgreementTerms terms, long usedFen, long newCapFen, string reason, Act act) => throw new NotSupportedException();
}
