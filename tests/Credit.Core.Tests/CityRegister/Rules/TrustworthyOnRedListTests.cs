using Quzhou.Credit.Core.CityRegister;
using Quzhou.Credit.Core.CityRegister.Rules;
using Quzhou.Credit.Core.Standing;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Tests.CityRegister.Rules;

[Covers(TrustworthyOnRedList.Id)]
public sealed class TrustworthyOnRedListTests
{
    [Theory]
    [InlineData(CreditLevel.Trustworthy, true)]
    [InlineData(CreditLevel.Ordinary, false)]
    [InlineData(CreditLevel.DishonestGeneral, false)]
    [InlineData(CreditLevel.DishonestHeavier, false)]
    [InlineData(CreditLevel.DishonestSevere, false)]
    public void Trustworthy_alone(CreditLevel level, bool listed) => (TrustworthyOnRedList.Find(level) is not null).ShouldBe(listed);

    [Fact]
    public void Not_for_the_public_and_cites_article_9()
    {
        var entry = TrustworthyOnRedList.Find(CreditLevel.Trustworthy)!;

        entry.Published.ShouldBeFalse();
        entry.List.ShouldBe(RegisterList.Red);
        entry.Finding.Citation.ShouldBe(Regulation.Article(9));
    }
}
