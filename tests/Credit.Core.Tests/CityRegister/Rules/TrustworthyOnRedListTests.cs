using Quzhou.Credit.Core.CityRegister;
using Quzhou.Credit.Core.CityRegister.Rules;
using Quzhou.Credit.Core.Standing;
using Quzhou.Credit.Core.Trustworthy;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.CityRegister.Rules;

[Covers(TrustworthyOnRedList.Id)]
public sealed class TrustworthyOnRedListTests
{
    private static readonly TrustworthyGrant[] Grants = [new(new Guid(1, 0, 0, new byte[8]), Day("2022-01-02")), new(new Guid(2, 0, 0, new byte[8]), Day("2018-07-02"))];

    [Theory]
    [InlineData(CreditLevel.Trustworthy, true)]
    [InlineData(CreditLevel.Ordinary, false)]
    [InlineData(CreditLevel.DishonestGeneral, false)]
    [InlineData(CreditLevel.DishonestHeavier, false)]
    [InlineData(CreditLevel.DishonestSevere, false)]
    public void Trustworthy_alone(CreditLevel level, bool listed) => (TrustworthyOnRedList.Find(level, Grants, Day("2022-01-02")) is not null).ShouldBe(listed);

    [Theory]
    [InlineData("day of the first grant", "2018-07-02", "2018-07-02")]
    [InlineData("day before the second", "2022-01-01", "2018-07-02")]
    [InlineData("day of the second", "2022-01-02", "2022-01-02")]
    public void Since_the_newest_grant(string row, string date, string since) =>
        TrustworthyOnRedList.Find(CreditLevel.Trustworthy, Grants, Day(date))!.Since.ShouldBe(Day(since), row);

    [Fact]
    public void Not_for_the_public_and_cites_article_9()
    {
        var entry = TrustworthyOnRedList.Find(CreditLevel.Trustworthy, Grants, Day("2022-01-02"))!;

        entry.Published.ShouldBeFalse();
        entry.List.ShouldBe(RegisterList.Red);
        entry.Finding.Citation.ShouldBe(Regulation.Article(9));
    }
}
