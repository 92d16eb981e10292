using Quzhou.Credit.Core.CityRegister.Rules;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Tests.CityRegister.Rules;

[Covers(OnlyReporterWithdraws.Id)]
public sealed class OnlyReporterWithdrawsTests
{
    [Theory]
    [InlineData("its reporter", "food-safety", true, 30)]
    [InlineData("another department", "licensing", false, 4)]
    [InlineData("another spelling is another department", "Food-Safety", false, 4)]
    [InlineData("nobody", "", false, 4)]
    public void The_reporter_and_nobody_else(string row, string withdrawer, bool holds, int article)
    {
        var (found, finding) = OnlyReporterWithdraws.Find("food-safety", withdrawer);

        found.ShouldBe(holds, row);
        finding.Citation.Article.ShouldBe(article, row);
    }
}
