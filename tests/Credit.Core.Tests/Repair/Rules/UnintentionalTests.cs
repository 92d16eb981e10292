using Quzhou.Credit.Core.Repair.Rules;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Tests.Repair.Rules;

[Covers(Unintentional.Id)]
public sealed class UnintentionalTests
{
    [Theory]
    [InlineData("found unintended", true, true)]
    [InlineData("not found unintended", false, false)]
    public void The_review_has_to_find_it(string row, bool found, bool holds)
    {
        var (actual, finding) = Unintentional.Find(found);

        actual.ShouldBe(holds, row);
        finding.Citation.ShouldBe(Regulation.Article(24));
    }
}
