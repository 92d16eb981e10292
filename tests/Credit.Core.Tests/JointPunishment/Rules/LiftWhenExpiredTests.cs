using Quzhou.Credit.Core.JointPunishment.Rules;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.JointPunishment.Rules;

[Covers(LiftWhenExpired.Id)]
public sealed class LiftWhenExpiredTests
{
    [Theory]
    [InlineData("last day of force", "2023-07-31", false)]
    [InlineData("day after", "2023-08-01", true)]
    public void After_its_last_day(string row, string date, bool holds) =>
        LiftWhenExpired.Find(Day("2023-07-31"), Day(date)).Holds.ShouldBe(holds, row);
}
