using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Electricity.Rules;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.Electricity.Rules;

[Covers(LegalEntityArrearsGeneral.Id)]
public sealed class LegalEntityArrearsGeneralTests
{
    [Theory]
    [InlineData("first day of arrears", "2018-07-10", "2018-07-11", true)]
    [InlineData("last day under three months", "2018-07-10", "2018-10-09", true)]
    [InlineData("three months to the day", "2018-07-10", "2018-10-10", false)]
    [InlineData("no 31st in the third month: last inside", "2018-08-31", "2018-11-29", true)]
    [InlineData("no 31st in the third month: its last day", "2018-08-31", "2018-11-30", false)]
    [InlineData("due on the effective day", "2018-06-01", "2018-08-31", true)]
    [InlineData("due before the effective day, counted from it: last inside", "2018-01-10", "2018-08-31", true)]
    [InlineData("due before the effective day, counted from it: first outside", "2018-01-10", "2018-09-01", false)]
    public void Finds_by_months(string row, string dueOn, string asOf, bool expected)
    {
        var finding = LegalEntityArrearsGeneral.Find(new UnpaidBill(Day(dueOn), Day(dueOn).AddDays(1), 100), Day(asOf));

        (finding is not null).ShouldBe(expected, row);
    }

    [Fact]
    public void Names_its_article_parameter_and_facts()
    {
        var finding = LegalEntityArrearsGeneral.Find(new UnpaidBill(Day("2018-07-10"), Day("2018-07-20"), 123_45), Day("2018-08-01"));

        finding.ShouldNotBeNull();
        finding.Citation.ToString().ShouldBe("衢发改发〔2018〕23号第十二条(一)1");
        finding.Parameter.ShouldContain("credit.arrears.legal-entity.heavier-from@2018-06-01=3 months");
        finding.Facts.ShouldContain(new Fact("due_on", "2018-07-10"));
        finding.Facts.ShouldContain(new Fact("dunned_on", "2018-07-20"));
        finding.Facts.ShouldContain(new Fact("amount_fen", "12345"));
    }

    [Fact]
    public void Says_nothing_of_the_day_before_the_regulation() =>
        Should.Throw<ParameterNotInForceException>(() => LegalEntityArrearsGeneral.Find(new UnpaidBill(Day("2017-10-01"), Day("2017-10-02"), 1), Day("2018-05-31")));
}
