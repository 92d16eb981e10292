using Quzhou.Admissions.Core.Plans.Rules;
using Quzhou.Admissions.Core.Schools;
using Quzhou.Law;
using static Quzhou.Admissions.Core.Tests.Given;

namespace Quzhou.Admissions.Core.Tests.Plans.Rules;

[Covers("admissions.plan.sanctioned-operator")]
public sealed class SanctionedOperatorFreezesPlanTests
{
    [Theory]
    [InlineData("private, operator punished", Ownership.Private, false, true, true)]
    [InlineData("private and high-fee, operator punished", Ownership.Private, true, true, true)]
    [InlineData("private, operator in good standing", Ownership.Private, false, false, false)]
    [InlineData("public, whatever punishment is at hand", Ownership.Public, false, true, false)]
    [InlineData("public", Ownership.Public, false, false, false)]
    public void Freezes_only_a_private_school_of_a_punished_operator(string row, Ownership ownership, bool highFee, bool punished, bool frozen) =>
        (SanctionedOperatorFreezesPlan.Check(School(ownership, highFee), punished ? Punishment : null) is not null).ShouldBe(frozen, row);

    [Fact]
    public void Names_the_section_and_carries_the_punishment_as_its_facts()
    {
        var finding = SanctionedOperatorFreezesPlan.Check(School(Ownership.Private), Punishment).ShouldNotBeNull();

        finding.Citation.ToString().ShouldBe("衢市教基〔2018〕17号三(七)");
        finding.Facts.ShouldBe(Punishment);
    }

    [Fact]
    public void No_finding_shows_the_operators_number()
    {
        var finding = SanctionedOperatorFreezesPlan.Check(School(Ownership.Private), Punishment).ShouldNotBeNull();

        finding.ToString().ShouldNotContain(Operator.Reveal());
        finding.Facts.ShouldAllBe(f => f.Value != Operator.Reveal());
    }
}
