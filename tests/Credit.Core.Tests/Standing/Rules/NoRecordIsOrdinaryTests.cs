using Quzhou.Credit.Core.Standing.Rules;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Tests.Standing.Rules;

[Covers(NoRecordIsOrdinary.Id)]
public sealed class NoRecordIsOrdinaryTests
{
    [Theory]
    [InlineData("never recorded: a new user", false, "2")]
    [InlineData("records that no longer count", true, "1")]
    public void Cites_the_item_that_fits(string row, bool everRecorded, string item) =>
        NoRecordIsOrdinary.Find(everRecorded).Citation.ShouldBe(Regulation.Article(10, item), row);
}
