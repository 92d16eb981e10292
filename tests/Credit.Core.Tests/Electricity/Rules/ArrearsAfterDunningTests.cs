using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Electricity.Rules;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.Electricity.Rules;

[Covers(ArrearsAfterDunning.Id)]
public sealed class ArrearsAfterDunningTests
{
    [Theory]
    [InlineData("due day itself", "2018-07-09", "", "2018-07-10", "term of payment")]
    [InlineData("day after the due day, no dunning", "", "", "2018-07-11", "no dunning")]
    [InlineData("dunned on the due day", "2018-07-10", "", "2018-08-01", "not a dunning")]
    [InlineData("dunned before the due day", "2018-07-01", "", "2018-08-01", "not a dunning")]
    [InlineData("day of the dunning", "2018-07-20", "", "2018-07-20", "day of the dunning")]
    [InlineData("dunning still to come", "2018-07-25", "", "2018-07-20", "day of the dunning")]
    [InlineData("paid on the day", "2018-07-20", "2018-08-01", "2018-08-01", "is paid")]
    [InlineData("paid before", "2018-07-20", "2018-07-31", "2018-08-01", "is paid")]
    public void Without_dunned_arrears_nothing_is_found(string row, string dunnedOn, string settledOn, string asOf, string because)
    {
        var bill = new UnpaidBill(Day("2018-07-10"), DayOrNone(dunnedOn), 100, DayOrNone(settledOn));

        var missing = ArrearsAfterDunning.Missing(UserKind.NaturalPerson, bill, Day(asOf));

        missing.ShouldNotBeNull(row);
        missing.ReasonEn.ShouldContain(because, Case.Insensitive, row);
    }

    [Theory]
    [InlineData("day after the first possible dunning", "2018-07-11", "", "2018-07-12")]
    [InlineData("day after the dunning", "2018-07-20", "", "2018-07-21")]
    [InlineData("paid the day after", "2018-07-20", "2018-08-02", "2018-08-01")]
    public void After_dunning_and_unpaid_the_levels_decide(string row, string dunnedOn, string settledOn, string asOf)
    {
        var bill = new UnpaidBill(Day("2018-07-10"), Day(dunnedOn), 100, DayOrNone(settledOn));

        ArrearsAfterDunning.Missing(UserKind.LegalEntity, bill, Day(asOf)).ShouldBeNull(row);
    }

    [Theory]
    [InlineData(UserKind.NaturalPerson, 11)]
    [InlineData(UserKind.LegalEntity, 12)]
    public void Cites_the_catalogue_of_the_user(UserKind kind, int article) =>
        ArrearsAfterDunning.Missing(kind, new UnpaidBill(Day("2018-07-10"), null, 1), Day("2018-08-01"))!.Citation.Article.ShouldBe(article);
}
