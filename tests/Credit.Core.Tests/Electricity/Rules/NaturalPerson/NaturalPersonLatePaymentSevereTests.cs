using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Electricity.Rules.NaturalPerson;
using Quzhou.Credit.Core.Tests.Facts;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.Electricity.Rules.NaturalPerson;

[Covers(NaturalPersonLatePaymentSevere.Id)]
public sealed class NaturalPersonLatePaymentSevereTests
{
    [Theory]
    [InlineData("four", "late@2018-07-10 late@2018-09-10 late@2018-10-10 late@2018-11-10", "-")]
    [InlineData("five", "late@2018-07-10 late@2018-09-10 late@2018-10-10 late@2018-11-10 late@2018-12-10", "late@2018-12-10")]
    [InlineData("six, each judged anew", "late@2018-07-10 late@2018-09-10 late@2018-10-10 late@2018-11-10 late@2018-12-10 late@2019-01-10", "late@2018-12-10 late@2019-01-10")]
    [InlineData("the first twelve months before the fifth", "late@2018-07-10 late@2018-09-10 late@2018-10-10 late@2018-11-10 late@2019-07-10", "-")]
    [InlineData("a day less", "late@2018-07-11 late@2018-09-10 late@2018-10-10 late@2018-11-10 late@2019-07-10", "late@2019-07-10")]
    [InlineData("one due on the day before the regulation", "late@2018-05-31 late@2018-07-10 late@2018-09-10 late@2018-10-10 late@2018-11-10", "-")]
    [InlineData("one due on its first day", "late@2018-06-01 late@2018-07-10 late@2018-09-10 late@2018-10-10 late@2018-11-10", "late@2018-11-10")]
    public void Finds(string row, string facts, string anchors) =>
        UserKind.NaturalPerson.Found(NaturalPersonLatePaymentSevere.Id, facts).ShouldBe(anchors, row);

    [Fact]
    public void Records_its_item_rows_and_acts()
    {
        var record = UserKind.NaturalPerson.Record(NaturalPersonLatePaymentSevere.Id, "late@2018-07-10 late@2018-09-10 late@2018-10-10 late@2018-11-10 late@2018-12-10");

        record.Level.ShouldBe(DishonestyLevel.Severe);
        record.Behaviour.ShouldBe("LATE_PAYMENT");
        record.FactKeys.ShouldBe(["late@2018-07-10", "late@2018-09-10", "late@2018-10-10", "late@2018-11-10", "late@2018-12-10"]);
        record.ValidUntil.ShouldBe(Day("2023-12-31"));
        var finding = record.Findings[0];
        finding.Citation.ToString().ShouldBe("衢发改发〔2018〕23号第十一条(三)2");
        finding.Parameter.ShouldBe("credit.late-payment.natural-person.severe-from@2018-06-01=5 times; credit.window.natural-person@2018-06-01=12 months");
        finding.ReasonZh.ShouldContain("严重失信");
        finding.ReasonEn.ShouldContain("severe dishonesty");
        finding.Facts.Where(f => f.Name == "act").Select(f => f.Value.Split(' ')[0]).ShouldBe(record.FactKeys);
        record.Findings[^1].RuleId.ShouldBe("credit.record.validity");
    }
}
