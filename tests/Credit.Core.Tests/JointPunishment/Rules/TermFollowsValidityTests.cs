using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.JointPunishment.Rules;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;
using static Quzhou.Credit.Core.Tests.Records;

namespace Quzhou.Credit.Core.Tests.JointPunishment.Rules;

[Covers(TermFollowsValidity.Id)]
public sealed class TermFollowsValidityTests
{
    [Fact]
    public void One_record_gives_its_own_end() =>
        TermFollowsValidity.Find([Record(DishonestyLevel.Severe, "2018-07-15")]).ExpiresOn.ShouldBe(Day("2023-07-31"));

    [Fact]
    public void Of_several_the_latest() =>
        TermFollowsValidity.Find([Record(DishonestyLevel.Severe, "2019-02-10"), Record(DishonestyLevel.Severe, "2018-07-15", 2)]).ExpiresOn.ShouldBe(Day("2024-02-29"));
}
