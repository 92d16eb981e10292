using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Electricity.Rules.LegalEntity;
using Quzhou.Credit.Core.Tests.Facts;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.Electricity.Rules.LegalEntity;

[Covers(LegalEntityUnlawfulOutageSevere.Id)]
public sealed class LegalEntityUnlawfulOutageSevereTests
{
    [Theory]
    [InlineData("one at 10 or 20 kV", "outage10@2018-07-10", "-")]
    [InlineData("two at 10 or 20 kV", "outage10@2018-07-10 outage10@2018-09-10", "outage10@2018-09-10")]
    [InlineData("two, twelve months apart to the day", "outage10@2018-07-10 outage10@2019-07-10", "-")]
    [InlineData("two, a day less", "outage10@2018-07-11 outage10@2019-07-10", "outage10@2019-07-10")]
    [InlineData("two, one before the regulation", "outage10@2018-05-31 outage10@2018-07-10", "-")]
    [InlineData("one at 35 kV", "outage35@2018-07-10", "outage35@2018-07-10")]
    [InlineData("one at 35 kV before the regulation", "outage35@2018-05-31", "-")]
    [InlineData("one at 35 kV on its first day", "outage35@2018-06-01", "outage35@2018-06-01")]
    [InlineData("one of each: the voltages are counted apart", "outage10@2018-07-10 outage35@2018-09-10", "outage35@2018-09-10")]
    public void Finds(string row, string facts, string anchors) =>
        UserKind.LegalEntity.Found(LegalEntityUnlawfulOutageSevere.Id, facts).ShouldBe(anchors, row);

    [Fact]
    public void Records_its_item_rows_and_acts()
    {
        var record = UserKind.LegalEntity.Record(LegalEntityUnlawfulOutageSevere.Id, "outage35@2018-07-10");

        record.Level.ShouldBe(DishonestyLevel.Severe);
        record.Behaviour.ShouldBe("UNLAWFUL_OUTAGE");
        record.FactKeys.ShouldBe(["outage35@2018-07-10"]);
        record.ValidUntil.ShouldBe(Day("2023-07-31"));
        var finding = record.Findings[0];
        finding.Citation.ToString().ShouldBe("衢发改发〔2018〕23号第十二条(三)8");
        finding.Parameter.ShouldBe("credit.outage-35kv.legal-entity.severe-from@2018-06-01=1 times; credit.window.legal-entity@2018-06-01=12 months");
        finding.ReasonZh.ShouldContain("严重失信");
        finding.ReasonEn.ShouldContain("severe dishonesty");
        finding.Facts.Where(f => f.Name == "act").Select(f => f.Value.Split(' ')[0]).ShouldBe(record.FactKeys);
        record.Findings[^1].RuleId.ShouldBe("credit.record.validity");
    }

    [Fact]
    public void Is_nothing_of_the_other_catalogue() =>
        ElectricityDetermination.Replay(UserKind.NaturalPerson, Conduct.Of("outage10@2018-07-10 outage10@2018-08-10 outage35@2018-09-10")).ShouldBeEmpty();
}
