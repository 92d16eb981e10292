using Quzhou.Admissions.Core.Plans;
using Quzhou.Admissions.Core.Schools;
using Quzhou.Law;

namespace Quzhou.Admissions.Core.Tests.Plans;

[Covers("admissions.plan.adjusted")]
public sealed class PlanChangeDecisionsTests
{
    private static readonly SeatPlan Before = new(new Guid(1, 0, 0, new byte[8]), 2018, Jurisdiction.City, 10, 450, 0, 0, []);

    [Theory]
    [InlineData("as many as are placed", 40, 40, 0, false, "")]
    [InlineData("one below", 39, 40, 0, false, "admissions.plan.never-exceeded")]
    [InlineData("one above", 41, 40, 0, false, "")]
    [InlineData("special talents beyond 5 percent", 100, 0, 6, false, "admissions.special.share")]
    [InlineData("the operator is punished", 100, 0, 0, true, "admissions.plan.sanctioned-operator")]
    public void A_change_meets_what_the_plan_met_and_is_never_below_what_is_placed(string row, int seats, int placed, int special, bool punished, string rule)
    {
        var change = new PlanChange(Before, Before with { Seats = seats, SpecialTalentSeats = special }, "clerk");

        var obstacles = PlanChangeDecisions.Obstacles(change, Given.School(Ownership.Private), namedByCounty: false, placed, punished ? Given.Punishment : null, Given.Day("2018-06-11"));

        obstacles.Select(o => o.RuleId).ShouldBe(rule.Length == 0 ? [] : [rule], row);
    }

    [Fact]
    public void Another_officer_approves_and_the_finding_shows_both_plans()
    {
        var change = new PlanChange(Before, Before with { Seats = 460 }, "clerk");

        PlanChangeDecisions.Approve(change, "clerk").Error.ShouldBe(ApprovalError.FourEyes);
        var (findings, error) = PlanChangeDecisions.Approve(change, "approver");

        error.ShouldBeNull();
        var finding = findings.ShouldHaveSingleItem();
        finding.Citation.ToString().ShouldBe("衢市教基〔2018〕17号三(六)");
        finding.Facts.Take(2).ShouldBe([new Fact("seats_before", "450"), new Fact("seats_after", "460")]);
    }
}
