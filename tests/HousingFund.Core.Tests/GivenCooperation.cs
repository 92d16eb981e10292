using Quzhou.HousingFund.Core.Monitoring;
using Quzhou.HousingFund.Core.Projects;
using Quzhou.HousingFund.Core.Projects.Committee;

namespace Quzhou.HousingFund.Core.Tests;

/// <summary>A cooperation in force since 10 July 2018.</summary>
internal static class GivenCooperation
{
    internal static readonly Guid ProjectId = new("0192f000-0000-7000-8000-000000000002");

    internal static readonly InquiryReport Nothing = new() { Act = new Act("inquirer", new(2018, 9, 3)) };

    internal static readonly InquiryReport Stopped = Nothing with { ConstructionStopped = true };

    internal static Cooperation InForce => CooperationDecisions.Begin(ProjectId, GivenAdmission.Concluded());

    internal static Cooperation Reported => CooperationDecisions.Report(InForce, Stopped).Granted();

    internal static Cooperation Suspended => CooperationDecisions.Decide(Reported, CooperationMeasure.Suspend, Meeting()).Granted();

    internal static CommitteeMeeting Meeting(int votesFor = 5, int against = 0) => GivenAdmission.Meeting(votesFor, against, new(2018, 9, 5));

    internal static ProjectVisit Visit(DateOnly on, bool grave = false, params IReadOnlyList<RiskSignal> signals) =>
        new(new Act("visitor", on), [Given.MultiStorey, Given.HighRise with { StoreysDone = 15 }], signals, grave, "HF-1");

    internal static AdmissionCase Readmission(DateOnly filedOn)
    {
        var anew = GivenAdmission.Concluded();
        return anew with
        {
            Filing = anew.Filing with { Readmission = true },
            Received = new Act("clerk", filedOn),
            Signing = anew.Signing! with { Act = new Act("director", filedOn.AddDays(40)) },
        };
    }
}
