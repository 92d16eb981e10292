using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Electricity.Rules.LegalEntity;
using Quzhou.Credit.Core.Tests.Facts;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.Electricity.Rules.LegalEntity;

[Covers(LegalEntityLatePaymentGeneral.Id)]
public sealed class LegalEntityLatePaymentGeneralTests
{
    [Theory]
    [InlineData("one", "late@2018-07-10", "-")]
    [InlineData("two", "late@2018-07-10 late@2018-09-10", "late@2018-09-10")]
    [InlineData("the third is another item", "late@2018-07-10 late@2018-09-10 late@2018-10-10", "late@2018-09-10")]
    [InlineData("paid in time does not count", "late@2018-07-10 paid@2018-09-10", "-")]
    [InlineData("two and two in windows that meet", "late@2018-07-10 late@2019-07-01 late@2020-06-30", "late@2019-07-01 late@2020-06-30")]
    [InlineData("the older of two seen later", "late@2018-07-10!2018-12-01 late@2018-09-10", "late@2018-09-10")]
    [InlineData("three that become known on one day are another item", "late@2018-07-10!2018-12-01 late@2018-09-10!2018-12-01 late@2018-10-10!2018-12-01", "late@2018-09-10")]
    [InlineData("twelve months apart to the day is outside", "late@2018-07-10 late@2019-07-10", "-")]
    [InlineData("a day less is inside", "late@2018-07-11 late@2019-07-10", "late@2019-07-10")]
    [InlineData("end of February stands for the leap day: outside", "late@2019-02-28 late@2020-02-29", "-")]
    [InlineData("the day after it is inside", "late@2019-03-01 late@2020-02-29", "late@2020-02-29")]
    [InlineData("due on the day before the regulation", "late@2018-05-31 late@2018-07-10", "-")]
    [InlineData("due on its first day", "late@2018-06-01 late@2018-07-10", "late@2018-07-10")]
    public void Finds(string row, string facts, string anchors) =>
        UserKind.LegalEntity.Found(LegalEntityLatePaymentGeneral.Id, facts).ShouldBe(anchors, row);

    [Fact]
    public void Records_its_item_rows_and_acts()
    {
        var record = UserKind.LegalEntity.Record(LegalEntityLatePaymentGeneral.Id, "late@2018-07-10 late@2018-09-10");

        record.Level.ShouldBe(DishonestyLevel.General);
        record.Behaviour.ShouldBe("LATE_PAYMENT");
        record.FactKeys.ShouldBe(["late@2018-07-10", "late@2018-09-10"]);
        record.ValidUntil.ShouldBe(Day("2019-09-30"));
        var finding = record.Findings[0];
        finding.Citation.ToString().ShouldBe("衢发改发〔2018〕23号第十二条(一)2");
        finding.Parameter.ShouldBe("credit.late-payment.legal-entity.general-from@2018-06-01=2 times; credit.late-payment.legal-entity.heavier-from@2018-06-01=3 times; credit.window.legal-entity@2018-06-01=12 months");
        finding.ReasonZh.ShouldContain("一般失信");
        finding.ReasonEn.ShouldContain("general dishonesty");
        finding.Facts.Where(f => f.Name == "act").Select(f => f.Value.Split(' ')[0]).ShouldBe(record.FactKeys);
        record.Findings[^1].RuleId.ShouldBe("credit.record.validity");
    }
}
