using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Electricity.Rules.LegalEntity;
using Quzhou.Credit.Core.Tests.Facts;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.Electricity.Rules.LegalEntity;

[Covers(LegalEntityFacilityDamageHeavier.Id)]
public sealed class LegalEntityFacilityDamageHeavierTests
{
    [Theory]
    [InlineData("light and compensated", "damage@2018-07-10", "damage@2018-07-10")]
    [InlineData("light and not compensated: the text gives no level", "damage-uncompensated@2018-07-10", "-")]
    [InlineData("serious is another item", "damage-serious@2018-07-10", "-")]
    [InlineData("serious, though compensated", "damage-serious-compensated@2018-07-10", "-")]
    [InlineData("before the regulation", "damage@2018-05-31", "-")]
    [InlineData("on its first day", "damage@2018-06-01", "damage@2018-06-01")]
    [InlineData("each alone", "damage@2018-07-10 damage@2018-07-11", "damage@2018-07-10 damage@2018-07-11")]
    public void Finds(string row, string facts, string anchors) =>
        UserKind.LegalEntity.Found(LegalEntityFacilityDamageHeavier.Id, facts).ShouldBe(anchors, row);

    [Fact]
    public void Records_its_item_rows_and_acts()
    {
        var record = UserKind.LegalEntity.Record(LegalEntityFacilityDamageHeavier.Id, "damage@2018-07-10");

        record.Level.ShouldBe(DishonestyLevel.Heavier);
        record.Behaviour.ShouldBe("FACILITY_DAMAGE");
        record.FactKeys.ShouldBe(["damage@2018-07-10"]);
        record.ValidUntil.ShouldBe(Day("2021-07-31"));
        var finding = record.Findings[0];
        finding.Citation.ToString().ShouldBe("衢发改发〔2018〕23号第十二条(二)8");
        finding.Parameter.ShouldBe("");
        finding.ReasonZh.ShouldContain("较重失信");
        finding.ReasonEn.ShouldContain("heavier dishonesty");
        finding.Facts.Where(f => f.Name == "act").Select(f => f.Value.Split(' ')[0]).ShouldBe(record.FactKeys);
        record.Findings[^1].RuleId.ShouldBe("credit.record.validity");
    }
}
