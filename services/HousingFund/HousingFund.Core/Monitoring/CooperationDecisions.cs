using Quzhou.HousingFund.Core.Projects;
using Quzhou.HousingFund.Core.Projects.Committee;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Monitoring;

/// <summary>The course of a cooperation (第十二条至第十四条).</summary>
public static class CooperationDecisions
{
    /// <summary>Begins with a signed admission.</summary>
    public static Cooperation Begin(Guid projectId, AdmissionCase admission) => throw new NotSupportedException();

    /// <summary>Day by which the next visit is due.</summary>
    public static DateOnly NextVisitDue(Cooperation cooperation) => throw new NotSupportedException();

    /// <summary>Takes a visit; signs of risk are reported, grave ones put intake and payout on hold at once.</summary>
    public static Outcome<Cooperation> Visit(Cooperation cooperation, ProjectVisit visit) => throw new NotSupportedException();

    /// <summary>Takes an inquiry; refused when none of the eight grounds is there.</summary>
    public static Outcome<Cooperation> Report(Cooperation cooperation, InquiryReport inquiry) => throw new NotSupportedException();

    /// <summary>Takes the committee's decision on an inquiry. When it does not pass, the cooperation goes on.</summary>
    public static Outcome<Cooperation> Decide(Cooperation cooperation, CooperationMeasure measure, CommitteeMeeting meeting) => throw new NotSupportedException();

    /// <summary>Takes up a suspended or ended cooperation again after a new admission (重新准入).</summary>
    public static Outcome<Cooperation> Readmit(Cooperation cooperation, AdmissionCase readmission) => throw new NotSupportedException();

    /// <summary>What stops loan intake and payout: the fund's own state and a punishment of the developer. Goes into <c>LoanFacts.Suspensions</c>.</summary>
    public static IReadOnlyList<Finding> Stops(Cooperation cooperation, IReadOnlyList<Fact>? developerPunishment) => throw new NotSupportedException();
}

/// <summary>Hindered fund loans: order, rectification, public list (第十二条(二)).</summary>
public static class HindranceDecisions
{
    /// <summary>Orders to rectify.</summary>
    public static Outcome<HindranceCase> Order(Guid id, HindranceParty party, DateOnly foundOn, bool grave, DateOnly rectifyBy, Act act) => throw new NotSupportedException();

    /// <summary>Closes it as rectified.</summary>
    public static Outcome<HindranceCase> Rectify(HindranceCase hindrance, Act act) => throw new NotSupportedException();

    /// <summary>Puts it on the public list.</summary>
    public static Outcome<HindranceCase> List(HindranceCase hindrance, Act act) => throw new NotSupportedException();

    /// <summary>What goes to the credit office once it is listed; null before.</summary>
    public static CreditReport? Report(HindranceCase hindrance) => throw new NotSupportedException();
}
