using Quzhou.Admissions.Core.Plans.Rules;
using Quzhou.Law;

namespace Quzhou.Admissions.Core.Plans;

/// <summary>A change that is proposed of an approved plan (计划调整).</summary>
/// <param name="Before">Plan as it is approved.</param>
/// <param name="After">Plan as it would be.</param>
/// <param name="ProposedBy">Officer that proposed it.</param>
public sealed record PlanChange(SeatPlan Before, SeatPlan After, string ProposedBy);

/// <summary>Decisions about changes of approved plans, 三(六).</summary>
public static class PlanChangeDecisions
{
    /// <summary>Everything that speaks against a change; empty when nothing does.</summary>
    /// <param name="change">Change.</param>
    /// <param name="school">School.</param>
    /// <param name="namedByCounty">The county names the school for quotas.</param>
    /// <param name="placed">How many the published result places at the school; 0 when none is published.</param>
    /// <param name="operatorPunishment">Facts of the operator's punishment; null when not punished.</param>
    /// <param name="on">Day.</param>
    public static IReadOnlyList<Finding> Obstacles(
        PlanChange change, Schools.HighSchool school, bool namedByCounty, int placed, IReadOnlyList<Fact>? operatorPunishment, DateOnly on) =>
    [
        .. new[] { PlanNeverExceeded.Check(change.After.Seats, placed), SanctionedOperatorFreezesPlan.Check(school, operatorPunishment) }.OfType<Finding>(),
        .. SeatPlanDecisions.Obstacles(change.After, school.Name, namedByCounty, on),
    ];

    /// <summary>Approves a change that nothing speaks against; not by who proposed it.</summary>
    public static (IReadOnlyList<Finding> Findings, ApprovalError? Error) Approve(PlanChange change, string officer) => change.ProposedBy == officer
        ? ([], ApprovalError.FourEyes)
        : ([PlanAdjustment.Approved(change.Before, change.After)], null);
}
