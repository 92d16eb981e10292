using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Electricity.Rules;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.Electricity.Rules;

[Covers(NaturalPersonArrearsSevere.Id)]
public sealed class NaturalPersonArrearsSevereTests
{
    [Theory]
    [InlineData("one day under six months", "2018-07-10", "2019-01-09", false)]
    [InlineData("six months to the day", "2018-07-10", "2019-01-10", true)]
    [InlineData("seven months", "2018-07-10", "2019-02-10", true)]
    [InlineData("years", "2018-07-10", "2023-07-10", true)]
    [InlineData("end of February stands for the 31st: day before", "2018-08-31", "2019-02-27", false)]
    [InlineData("end of February stands for the 31st", "2018-08-31", "2019-02-28", true)]
    [InlineData("due before the effective day, counted from it: last outside", "2018-01-10", "2018-11-30", false)]
    [InlineData("due before the effective day, counted from it: first inside", "2018-01-10", "2018-12-01", true)]
    public void Finds_by_months(string row, string dueOn, string asOf, bool expected)
    {
        var finding = NaturalPersonArrearsSevere.Find(new UnpaidBill(Day(dueOn), Day(dueOn).AddDays(1), 100), Day(asOf));

        (finding is not null).ShouldBe(expected, row);
    }

    [Fact]
    public void Names_its_article_parameter_and_facts()
    {
        var finding = NaturalPersonArrearsSevere.Find(new UnpaidBill(Day("2018-07-10"), Day("2018-07-20"), 123_45), Day("2019-02-10"));

        finding.ShouldNotBeNull();
        finding.Citation.ToString().ShouldBe("衢发改发〔2018〕23号第十一条(三)1");
        finding.Parameter.ShouldContain("credit.arrears.natural-person.severe-from@2018-06-01=6 months");
        finding.Facts.ShouldContain(new Fact("due_on", "2018-07-10"));
        finding.Facts.ShouldContain(new Fact("dunned_on", "2018-07-20"));
        finding.Facts.ShouldContain(new Fact("amount_fen", "12345"));
    }

    [Fact]
    public void Says_nothing_of_the_day_before_the_regulation() =>
        Should.Throw<ParameterNotInForceException>(() => NaturalPersonArrearsSevere.Find(new UnpaidBill(Day("2017-10-01"), Day("2017-10-02"), 1), Day("2018-05-31")));
}
