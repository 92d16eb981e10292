using Quzhou.Admissions.Core.Plans.Rules;
using Quzhou.Law;

namespace Quzhou.Admissions.Core.Tests.Plans.Rules;

[Covers("admissions.plan.approved-first")]
public sealed class PlanNeedsApprovalTests
{
    [Theory]
    [InlineData("no approved plan", false, true)]
    [InlineData("an approved plan", true, false)]
    public void Stands_in_the_way_until_approved(string row, bool approved, bool obstacle) =>
        (PlanNeedsApproval.Check(approved, 2018) is not null).ShouldBe(obstacle, row);

    [Fact]
    public void Names_the_year_and_the_section()
    {
        var finding = PlanNeedsApproval.Check(approved: false, 2019).ShouldNotBeNull();

        finding.Citation.ToString().ShouldBe("衢市教基〔2018〕17号三(二)");
        finding.Facts.ShouldBe([new Fact("year", "2019")]);
        finding.ReasonZh.ShouldContain("2019");
    }

    [Fact]
    public void An_approval_rests_on_the_same_section()
    {
        var granted = PlanNeedsApproval.Granted(2018);

        granted.RuleId.ShouldBe("admissions.plan.approved-first");
        granted.Citation.ShouldBe(PlanNeedsApproval.Check(approved: false, 2018)!.Citation);
        granted.ReasonZh.ShouldNotBe(PlanNeedsApproval.Check(approved: false, 2018)!.ReasonZh);
    }
}
