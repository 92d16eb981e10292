using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Electricity.Rules.LegalEntity;
using Quzhou.Credit.Core.Tests.Facts;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.Electricity.Rules.LegalEntity;

[Covers(LegalEntityMeterRefusalGeneral.Id)]
public sealed class LegalEntityMeterRefusalGeneralTests
{
    [Theory]
    [InlineData("both refused", "meter@2018-07-10", "meter@2018-07-10")]
    [InlineData("only rectification refused", "meter-unmended@2018-07-10", "meter-unmended@2018-07-10")]
    [InlineData("only back payment refused", "meter-unpaid@2018-07-10", "meter-unpaid@2018-07-10")]
    [InlineData("nothing refused", "meter-settled@2018-07-10", "-")]
    [InlineData("the second is another item", "meter@2018-07-10 meter@2018-09-10", "meter@2018-07-10")]
    [InlineData("the second twelve months later", "meter@2018-07-10 meter@2019-07-10", "meter@2018-07-10 meter@2019-07-10")]
    [InlineData("before the regulation", "meter@2018-05-31", "-")]
    [InlineData("on its first day", "meter@2018-06-01", "meter@2018-06-01")]
    public void Finds(string row, string facts, string anchors) =>
        UserKind.LegalEntity.Found(LegalEntityMeterRefusalGeneral.Id, facts).ShouldBe(anchors, row);

    [Fact]
    public void Records_its_item_rows_and_acts()
    {
        var record = UserKind.LegalEntity.Record(LegalEntityMeterRefusalGeneral.Id, "meter@2018-07-10");

        record.Level.ShouldBe(DishonestyLevel.General);
        record.Behaviour.ShouldBe("METER_REFUSAL");
        record.FactKeys.ShouldBe(["meter@2018-07-10"]);
        record.ValidUntil.ShouldBe(Day("2019-07-31"));
        var finding = record.Findings[0];
        finding.Citation.ToString().ShouldBe("衢发改发〔2018〕23号第十二条(一)4");
        finding.Parameter.ShouldBe("credit.meter-refusal.legal-entity.general-from@2018-06-01=1 times; credit.meter-refusal.legal-entity.heavier-from@2018-06-01=2 times; credit.window.legal-entity@2018-06-01=12 months");
        finding.ReasonZh.ShouldContain("一般失信");
        finding.ReasonEn.ShouldContain("general dishonesty");
        finding.Facts.Where(f => f.Name == "act").Select(f => f.Value.Split(' ')[0]).ShouldBe(record.FactKeys);
        record.Findings[^1].RuleId.ShouldBe("credit.record.validity");
    }
}
