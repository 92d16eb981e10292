using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Electricity.Rules.LegalEntity;
using Quzhou.Credit.Core.Tests.Facts;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.Electricity.Rules.LegalEntity;

[Covers(LegalEntityMeterRefusalSevere.Id)]
public sealed class LegalEntityMeterRefusalSevereTests
{
    [Theory]
    [InlineData("two", "meter@2018-07-10 meter@2018-09-10", "-")]
    [InlineData("three", "meter@2018-07-10 meter@2018-09-10 meter@2018-10-10", "meter@2018-10-10")]
    [InlineData("four, each judged anew", "meter@2018-07-10 meter@2018-09-10 meter@2018-10-10 meter@2018-11-10", "meter@2018-10-10 meter@2018-11-10")]
    [InlineData("the first twelve months before the third", "meter@2018-07-10 meter@2018-09-10 meter@2019-07-10", "-")]
    [InlineData("a day less", "meter@2018-07-11 meter@2018-09-10 meter@2019-07-10", "meter@2019-07-10")]
    [InlineData("one before the regulation", "meter@2018-05-31 meter@2018-07-10 meter@2018-09-10", "-")]
    public void Finds(string row, string facts, string anchors) =>
        UserKind.LegalEntity.Found(LegalEntityMeterRefusalSevere.Id, facts).ShouldBe(anchors, row);

    [Fact]
    public void Records_its_item_rows_and_acts()
    {
        var record = UserKind.LegalEntity.Record(LegalEntityMeterRefusalSevere.Id, "meter@2018-07-10 meter@2018-09-10 meter@2018-10-10");

        record.Level.ShouldBe(DishonestyLevel.Severe);
        record.Behaviour.ShouldBe("METER_REFUSAL");
        record.FactKeys.ShouldBe(["meter@2018-07-10", "meter@2018-09-10", "meter@2018-10-10"]);
        record.ValidUntil.ShouldBe(Day("2023-10-31"));
        var finding = record.Findings[0];
        finding.Citation.ToString().ShouldBe("衢发改发〔2018〕23号第十二条(三)7");
        finding.Parameter.ShouldBe("credit.meter-refusal.legal-entity.severe-from@2018-06-01=3 times; credit.window.legal-entity@2018-06-01=12 months");
        finding.ReasonZh.ShouldContain("严重失信");
        finding.ReasonEn.ShouldContain("severe dishonesty");
        finding.Facts.Where(f => f.Name == "act").Select(f => f.Value.Split(' ')[0]).ShouldBe(record.FactKeys);
        record.Findings[^1].RuleId.ShouldBe("credit.record.validity");
    }
}
