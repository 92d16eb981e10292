using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.JointPunishment.Rules;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;
using static Quzhou.Credit.Core.Tests.Records;

namespace Quzhou.Credit.Core.Tests.JointPunishment.Rules;

[Covers(LiftWhenRepaired.Id)]
public sealed class LiftWhenRepairedTests
{
    [Theory]
    [InlineData("neither repaired", "", "", false)]
    [InlineData("one of two", "2018-09-01", "", false)]
    [InlineData("the other repaired tomorrow", "2018-09-01", "2018-09-02", false)]
    [InlineData("both", "2018-09-01", "2018-09-01", true)]
    public void Every_ground_has_to_be_repaired(string row, string first, string second, bool holds) => LiftWhenRepaired.Find(
        [
            Record(DishonestyLevel.Severe, "2018-07-15") with { PunishmentEndedOn = DayOrNone(first) },
            Record(DishonestyLevel.Severe, "2018-07-15", 2) with { LevelRepairedOn = DayOrNone(second) },
        ],
        Day("2018-09-01")).Holds.ShouldBe(holds, row);

    [Fact]
    public void Nothing_repaired_is_no_reason() => LiftWhenRepaired.Find([], Day("2018-09-01")).Holds.ShouldBeFalse();
}
