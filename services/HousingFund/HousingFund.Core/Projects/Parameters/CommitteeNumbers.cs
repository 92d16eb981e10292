using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Parameters;

/// <summary>Composition, day and votes of the committee (贷审会), Art. 3 and 10(三). Quorum and majority: <c>docs/decisions/0062</c>.</summary>
public static class CommitteeNumbers
{
    /// <summary>Least members: five.</summary>
    public static readonly DatedParameter<int> MinimumMembers = new(
        "housingfund.committee-minimum", "members", new DatedRow<int>(Texts.ProjectsInForce, 5, Texts.Project(3)));

    /// <summary>Most members: seven.</summary>
    public static readonly DatedParameter<int> MaximumMembers = new(
        "housingfund.committee-maximum", "members", new DatedRow<int>(Texts.ProjectsInForce, 7, Texts.Project(3)));

    /// <summary>Last day of the month for the regular meeting: the tenth (上旬).</summary>
    public static readonly DatedParameter<int> LastRegularDay = new(
        "housingfund.committee-last-day", "day of month", new DatedRow<int>(Texts.ProjectsInForce, 10, Texts.Project(10, "三")));

    /// <summary>Regular meetings in a month: one.</summary>
    public static readonly DatedParameter<int> RegularMeetingsAMonth = new(
        "housingfund.committee-monthly", "meetings a month", new DatedRow<int>(Texts.ProjectsInForce, 1, Texts.Project(10, "三")));

    /// <summary>Share of all members of which more than this must vote.</summary>
    public static readonly DatedParameter<decimal> QuorumShare = new(
        "housingfund.committee-quorum", "share of members", new DatedRow<decimal>(Texts.ProjectsInForce, 0.5m, Texts.Project(3)));

    /// <summary>Share of the members that are not recused of which more than this must be for it.</summary>
    public static readonly DatedParameter<decimal> MajorityShare = new(
        "housingfund.committee-majority", "share of members", new DatedRow<decimal>(Texts.ProjectsInForce, 0.5m, Texts.Project(10, "三")));
}
