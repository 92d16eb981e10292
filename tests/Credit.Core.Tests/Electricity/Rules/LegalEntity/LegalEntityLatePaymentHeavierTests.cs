using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Electricity.Rules.LegalEntity;
using Quzhou.Credit.Core.Tests.Facts;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.Electricity.Rules.LegalEntity;

[Covers(LegalEntityLatePaymentHeavier.Id)]
public sealed class LegalEntityLatePaymentHeavierTests
{
    [Theory]
    [InlineData("two", "late@2018-07-10 late@2018-09-10", "-")]
    [InlineData("three", "late@2018-07-10 late@2018-09-10 late@2018-10-10", "late@2018-10-10")]
    [InlineData("four", "late@2018-07-10 late@2018-09-10 late@2018-10-10 late@2018-11-10", "late@2018-10-10 late@2018-11-10")]
    [InlineData("the fifth is another item", "late@2018-07-10 late@2018-09-10 late@2018-10-10 late@2018-11-10 late@2018-12-10", "late@2018-10-10 late@2018-11-10")]
    [InlineData("the first twelve months before the third", "late@2018-07-10 late@2018-09-10 late@2019-07-10", "-")]
    [InlineData("a day less", "late@2018-07-11 late@2018-09-10 late@2019-07-10", "late@2019-07-10")]
    [InlineData("one due on the day before the regulation", "late@2018-05-31 late@2018-07-10 late@2018-09-10", "-")]
    [InlineData("one due on its first day", "late@2018-06-01 late@2018-07-10 late@2018-09-10", "late@2018-09-10")]
    public void Finds(string row, string facts, string anchors) =>
        UserKind.LegalEntity.Found(LegalEntityLatePaymentHeavier.Id, facts).ShouldBe(anchors, row);

    [Fact]
    public void Records_its_item_rows_and_acts()
    {
        var record = UserKind.LegalEntity.Record(LegalEntityLatePaymentHeavier.Id, "late@2018-07-10 late@2018-09-10 late@2018-10-10");

        record.Level.ShouldBe(DishonestyLevel.Heavier);
        record.Behaviour.ShouldBe("LATE_PAYMENT");
        record.FactKeys.ShouldBe(["late@2018-07-10", "late@2018-09-10", "late@2018-10-10"]);
        record.ValidUntil.ShouldBe(Day("2021-10-31"));
        var finding = record.Findings[0];
        finding.Citation.ToString().ShouldBe("衢发改发〔2018〕23号第十二条(二)2");
        finding.Parameter.ShouldBe("credit.late-payment.legal-entity.heavier-from@2018-06-01=3 times; credit.late-payment.legal-entity.severe-from@2018-06-01=5 times; credit.window.legal-entity@2018-06-01=12 months");
        finding.ReasonZh.ShouldContain("较重失信");
        finding.ReasonEn.ShouldContain("heavier dishonesty");
        finding.Facts.Where(f => f.Name == "act").Select(f => f.Value.Split(' ')[0]).ShouldBe(record.FactKeys);
        record.Findings[^1].RuleId.ShouldBe("credit.record.validity");
    }
}
