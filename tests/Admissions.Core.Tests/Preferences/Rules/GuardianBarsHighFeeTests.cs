using Quzhou.Admissions.Core.Preferences.Rules;
using Quzhou.Admissions.Core.Schools;
using Quzhou.Law;
using static Quzhou.Admissions.Core.Tests.Given;

namespace Quzhou.Admissions.Core.Tests.Preferences.Rules;

[Covers("admissions.guardian.high-fee")]
public sealed class GuardianBarsHighFeeTests
{
    [Theory]
    [InlineData("high-fee private, guardian severely punished", Ownership.Private, true, true, true)]
    [InlineData("high-fee private, guardian in good standing", Ownership.Private, true, false, false)]
    [InlineData("private without high fees", Ownership.Private, false, true, false)]
    [InlineData("public", Ownership.Public, false, true, false)]
    [InlineData("public, flagged by mistake: still public", Ownership.Public, true, true, false)]
    public void Bars_only_the_high_fee_private_school(string row, Ownership ownership, bool highFee, bool punished, bool barred) =>
        (GuardianBarsHighFee.Check(School(ownership, highFee), punished ? Punishment : null) is not null).ShouldBe(barred, row);

    [Fact]
    public void Names_the_article_on_consumption_and_carries_the_punishment_as_its_facts()
    {
        var finding = GuardianBarsHighFee.Check(School(Ownership.Private, highFee: true), Punishment).ShouldNotBeNull();

        finding.Citation.ToString().ShouldBe("衢发改发〔2018〕23号第二十三条");
        finding.Facts.ShouldBe(Punishment);
    }
}
