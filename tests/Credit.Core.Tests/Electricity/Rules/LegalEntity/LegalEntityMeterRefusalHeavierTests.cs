using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Electricity.Rules.LegalEntity;
using Quzhou.Credit.Core.Tests.Facts;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.Electricity.Rules.LegalEntity;

[Covers(LegalEntityMeterRefusalHeavier.Id)]
public sealed class LegalEntityMeterRefusalHeavierTests
{
    [Theory]
    [InlineData("one", "meter@2018-07-10", "-")]
    [InlineData("two, one of each refusal", "meter-unpaid@2018-07-10 meter-unmended@2018-09-10", "meter-unmended@2018-09-10")]
    [InlineData("two, one with nothing refused", "meter@2018-07-10 meter-settled@2018-09-10", "-")]
    [InlineData("the third is another item", "meter@2018-07-10 meter@2018-09-10 meter@2018-10-10", "meter@2018-09-10")]
    [InlineData("twelve months apart to the day", "meter@2018-07-10 meter@2019-07-10", "-")]
    [InlineData("a day less", "meter@2018-07-11 meter@2019-07-10", "meter@2019-07-10")]
    [InlineData("one before the regulation", "meter@2018-05-31 meter@2018-07-10", "-")]
    public void Finds(string row, string facts, string anchors) =>
        UserKind.LegalEntity.Found(LegalEntityMeterRefusalHeavier.Id, facts).ShouldBe(anchors, row);

    [Fact]
    public void Records_its_item_rows_and_acts()
    {
        var record = UserKind.LegalEntity.Record(LegalEntityMeterRefusalHeavier.Id, "meter@2018-07-10 meter@2018-09-10");

        record.Level.ShouldBe(DishonestyLevel.Heavier);
        record.Behaviour.ShouldBe("METER_REFUSAL");
        record.FactKeys.ShouldBe(["meter@2018-07-10", "meter@2018-09-10"]);
        record.ValidUntil.ShouldBe(Day("2021-09-30"));
        var finding = record.Findings[0];
        finding.Citation.ToString().ShouldBe("衢发改发〔2018〕23号第十二条(二)6");
        finding.Parameter.ShouldBe("credit.meter-refusal.legal-entity.heavier-from@2018-06-01=2 times; credit.meter-refusal.legal-entity.severe-from@2018-06-01=3 times; credit.window.legal-entity@2018-06-01=12 months");
        finding.ReasonZh.ShouldContain("较重失信");
        finding.ReasonEn.ShouldContain("heavier dishonesty");
        finding.Facts.Where(f => f.Name == "act").Select(f => f.Value.Split(' ')[0]).ShouldBe(record.FactKeys);
        record.Findings[^1].RuleId.ShouldBe("credit.record.validity");
    }
}
