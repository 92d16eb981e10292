using Quzhou.Credit.Core.JointPunishment.Rules;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Tests.JointPunishment.Rules;

[Covers(LiftWhenWithdrawn.Id)]
public sealed class LiftWhenWithdrawnTests
{
    [Theory]
    [InlineData("reason given", "决定送达对象有误", true)]
    [InlineData("blank", "", false)]
    public void Gives_a_reason(string row, string reason, bool holds) => LiftWhenWithdrawn.Find(reason).Holds.ShouldBe(holds, row);
}
