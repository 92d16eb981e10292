using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Electricity.Rules;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.Electricity.Rules;

[Covers(LegalEntityArrearsHeavier.Id)]
public sealed class LegalEntityArrearsHeavierTests
{
    [Theory]
    [InlineData("one day under three months", "2018-07-10", "2018-10-09", false)]
    [InlineData("three months to the day", "2018-07-10", "2018-10-10", true)]
    [InlineData("last day under six months", "2018-07-10", "2019-01-09", true)]
    [InlineData("six months to the day", "2018-07-10", "2019-01-10", false)]
    [InlineData("end of February stands for the 30th: last inside", "2018-11-30", "2019-02-27", false)]
    [InlineData("end of February stands for the 30th: first inside", "2018-11-30", "2019-02-28", true)]
    [InlineData("leap day stands for the 30th", "2019-11-30", "2020-02-29", true)]
    [InlineData("day before the leap day", "2019-11-30", "2020-02-28", false)]
    public void Finds_by_months(string row, string dueOn, string asOf, bool expected)
    {
        var finding = LegalEntityArrearsHeavier.Find(new UnpaidBill(Day(dueOn), Day(dueOn).AddDays(1), 100), Day(asOf));

        (finding is not null).ShouldBe(expected, row);
    }

    [Fact]
    public void Names_its_article_parameter_and_facts()
    {
        var finding = LegalEntityArrearsHeavier.Find(new UnpaidBill(Day("2018-07-10"), Day("2018-07-20"), 123_45), Day("2018-11-01"));

        finding.ShouldNotBeNull();
        finding.Citation.ToString().ShouldBe("衢发改发〔2018〕23号第十二条(二)1");
        finding.Parameter.ShouldContain("credit.arrears.legal-entity.heavier-from@2018-06-01=3 months");
        finding.Facts.ShouldContain(new Fact("due_on", "2018-07-10"));
        finding.Facts.ShouldContain(new Fact("dunned_on", "2018-07-20"));
        finding.Facts.ShouldContain(new Fact("amount_fen", "12345"));
    }

    [Fact]
    public void Says_nothing_of_the_day_before_the_regulation() =>
        Should.Throw<ParameterNotInForceException>(() => LegalEntityArrearsHeavier.Find(new UnpaidBill(Day("2017-10-01"), Day("2017-10-02"), 1), Day("2018-05-31")));
}
