using Quzhou.HousingFund.Core.Projects;
using Quzhou.HousingFund.Core.Projects.Rules;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tests.Projects;

/// <summary>Changes of an agreement (附件5第二条) and how long a project is managed (第十一条).</summary>
public sealed class AgreementTests
{
    private static readonly Act Act = new("officer", new(2019, 5, 1));
    private static readonly AgreementTerms Terms = Given.Terms;

    [Theory]
    [InlineData("all unused", 0, true)]
    [InlineData("one fen unused", 99_999_999, true)]
    [InlineData("all used", 100_000_000, false)]
    [Covers("housingfund.agreement.extension")]
    public void What_is_unused_may_be_used_longer(string name, long used, bool extended)
    {
        var outcome = AgreementDecisions.Extend(Terms, used, new(2020, 5, 31), [], Act);

        outcome.After(Terms).ValidUntil.ShouldBe(extended ? new(2020, 5, 31) : Terms.ValidUntil, name);
        outcome.Findings().ShouldHaveSingleItem().Citation.ShouldBe(new Citation(Texts.Projects, 2, Part: "附件5"));
        outcome.After(Terms).CapFen.ShouldBe(Terms.CapFen);
    }

    [Theory]
    [InlineData("the same day", 2019, 5, 31)]
    [InlineData("an earlier one", 2019, 5, 30)]
    public void An_extension_goes_beyond(string name, int year, int month, int day) =>
        AgreementDecisions.Extend(Terms, 0, new(year, month, day), [], Act).NotAllowed().ShouldBe(NotAllowedReason.WrongDay, name);

    [Fact]
    public void After_its_end_it_may_still_be_extended_but_not_into_the_past()
    {
        var late = Act with { On = new(2019, 8, 1) };

        AgreementDecisions.Extend(Terms, 0, new(2019, 8, 1), [], late).Granted().ValidUntil.ShouldBe(new(2019, 8, 1));
        AgreementDecisions.Extend(Terms, 0, new(2019, 7, 31), [], late).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
    }

    [Fact]
    public void A_suspended_cooperation_is_not_extended() =>
        AgreementDecisions.Extend(Terms, 0, new(2020, 5, 31), [DeveloperInGoodCredit.Suspend(Given.Punishment)], Act).Refused().State.ShouldBe(Terms);

    [Theory]
    [InlineData("one fen below what is used", 49_999_999, false)]
    [InlineData("what is used", 50_000_000, true)]
    [InlineData("above", 200_000_000, true)]
    [Covers("housingfund.agreement.cap")]
    public void The_cap_is_not_adjusted_below_what_is_used(string name, long cap, bool adjusted) =>
        AgreementDecisions.AdjustCap(Terms, 50_000_000, cap, "progress", Act).After(Terms).CapFen.ShouldBe(adjusted ? cap : Terms.CapFen, name);

    [Fact]
    public void An_adjustment_has_a_reason_and_an_agreement_in_force()
    {
        AgreementDecisions.AdjustCap(Terms, 0, 1, "", Act).NotAllowed().ShouldBe(NotAllowedReason.WrongNumber);
        AgreementDecisions.AdjustCap(Terms, 0, 0, "progress", Act).NotAllowed().ShouldBe(NotAllowedReason.WrongNumber);
        AgreementDecisions.AdjustCap(Terms, 0, 1, "progress", Act with { On = Terms.ValidUntil }).Granted().CapFen.ShouldBe(1);
        AgreementDecisions.AdjustCap(Terms, 0, 1, "progress", Act with { On = Terms.ValidUntil.AddDays(1) }).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
    }

    [Fact]
    [Covers("housingfund.agreement.cap")]
    public void Who_proposes_a_cap_does_not_adjust_it_and_what_is_lent_meanwhile_counts()
    {
        var proposal = AgreementDecisions.ProposeCap(Terms, 50_000_000, 60_000_000, "progress", Act).Granted();
        var another = new Act("approver", Act.On);

        AgreementDecisions.AdjustCap(Terms, 50_000_000, proposal, Act with { On = Act.On.AddDays(1) }).NotAllowed().ShouldBe(NotAllowedReason.FourEyes);
        AgreementDecisions.AdjustCap(Terms, 50_000_000, proposal, another with { On = Act.On.AddDays(-1) }).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        AgreementDecisions.AdjustCap(Terms, 60_000_000, proposal, another).Granted().CapFen.ShouldBe(60_000_000);
        AgreementDecisions.AdjustCap(Terms, 60_000_001, proposal, another).Refused().State.ShouldBe(Terms);
        AgreementDecisions.ProposeCap(Terms, 50_000_000, 49_999_999, "progress", Act).Refused().Findings.ShouldHaveSingleItem().RuleId.ShouldBe("housingfund.agreement.cap");
        AgreementDecisions.ProposeCap(Terms, 0, 1, " ", Act).NotAllowed().ShouldBe(NotAllowedReason.WrongNumber);
    }

    [Theory]
    [InlineData("certificates open", 1, true, true)]
    [InlineData("none open, still selling", 0, false, true)]
    [InlineData("none open, sold", 0, true, false)]
    [Covers("housingfund.project.management-period")]
    public void A_project_is_managed_until_the_last_certificate(string name, int open, bool closed, bool runs) =>
        ManagementPeriod.Find(GivenAdmission.ConcludedOn, open, closed).Runs.ShouldBe(runs, name);
}
