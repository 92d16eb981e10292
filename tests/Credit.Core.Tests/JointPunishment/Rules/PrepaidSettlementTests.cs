using Quzhou.Credit.Core.JointPunishment.Rules;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Tests.JointPunishment.Rules;

[Covers(PrepaidSettlement.Id)]
public sealed class PrepaidSettlementTests
{
    [Theory]
    [InlineData("asked for", "CREDIT_PREPAID_SETTLEMENT", true)]
    [InlineData("another measure", "CREDIT_PUBLICATION", false)]
    public void Only_when_the_decision_asks_for_it(string row, string code, bool found) =>
        (PrepaidSettlement.Find(["LICENSING_STRICT_REVIEW", code]) is not null).ShouldBe(found, row);
}
