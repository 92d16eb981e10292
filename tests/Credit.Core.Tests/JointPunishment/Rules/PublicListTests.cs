using Quzhou.Credit.Core.JointPunishment.Rules;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Tests.JointPunishment.Rules;

[Covers(PublicList.Id)]
public sealed class PublicListTests
{
    [Theory]
    [InlineData("asked for", "CREDIT_PUBLICATION", true)]
    [InlineData("another measure", "CREDIT_PREPAID_SETTLEMENT", false)]
    public void Only_when_the_decision_asks_for_it(string row, string code, bool found) =>
        (PublicList.Find(["LICENSING_STRICT_REVIEW", code]) is not null).ShouldBe(found, row);
}
