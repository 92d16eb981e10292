using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Standing;
using Quzhou.Credit.Core.Standing.Rules;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Tests.Standing.Rules;

[Covers(HighestLevelCounts.Id)]
public sealed class HighestLevelCountsTests
{
    [Theory]
    [InlineData(DishonestyLevel.General, CreditLevel.DishonestGeneral)]
    [InlineData(DishonestyLevel.Heavier, CreditLevel.DishonestHeavier)]
    [InlineData(DishonestyLevel.Severe, CreditLevel.DishonestSevere)]
    public void The_level_is_that_of_the_worst_record(DishonestyLevel highest, CreditLevel level) =>
        HighestLevelCounts.Find(highest).Level.ShouldBe(level);
}
