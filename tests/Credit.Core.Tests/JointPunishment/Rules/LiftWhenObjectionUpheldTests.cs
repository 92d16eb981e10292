using Quzhou.Credit.Core.JointPunishment.Rules;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Tests.JointPunishment.Rules;

[Covers(LiftWhenObjectionUpheld.Id)]
public sealed class LiftWhenObjectionUpheldTests
{
    [Theory]
    [InlineData("named", "衢信异〔2018〕7号", true)]
    [InlineData("blank", "  ", false)]
    public void Names_the_decision_on_the_objection(string row, string reference, bool holds) =>
        LiftWhenObjectionUpheld.Find(reference).Holds.ShouldBe(holds, row);
}
