using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Electricity.Rules.LegalEntity;
using Quzhou.Credit.Core.Tests.Facts;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.Electricity.Rules.LegalEntity;

[Covers(LegalEntityUnlawfulOutageHeavier.Id)]
public sealed class LegalEntityUnlawfulOutageHeavierTests
{
    [Theory]
    [InlineData("one at 10 or 20 kV", "outage10@2018-07-10", "outage10@2018-07-10")]
    [InlineData("the second is another item", "outage10@2018-07-10 outage10@2018-09-10", "outage10@2018-07-10")]
    [InlineData("the second twelve months later", "outage10@2018-07-10 outage10@2019-07-10", "outage10@2018-07-10 outage10@2019-07-10")]
    [InlineData("one at 35 kV is another item", "outage35@2018-07-10", "-")]
    [InlineData("before the regulation", "outage10@2018-05-31", "-")]
    [InlineData("on its first day", "outage10@2018-06-01", "outage10@2018-06-01")]
    public void Finds(string row, string facts, string anchors) =>
        UserKind.LegalEntity.Found(LegalEntityUnlawfulOutageHeavier.Id, facts).ShouldBe(anchors, row);

    [Fact]
    public void Records_its_item_rows_and_acts()
    {
        var record = UserKind.LegalEntity.Record(LegalEntityUnlawfulOutageHeavier.Id, "outage10@2018-07-10");

        record.Level.ShouldBe(DishonestyLevel.Heavier);
        record.Behaviour.ShouldBe("UNLAWFUL_OUTAGE");
        record.FactKeys.ShouldBe(["outage10@2018-07-10"]);
        record.ValidUntil.ShouldBe(Day("2021-07-31"));
        var finding = record.Findings[0];
        finding.Citation.ToString().ShouldBe("衢发改发〔2018〕23号第十二条(二)7");
        finding.Parameter.ShouldBe("credit.outage-10-20kv.legal-entity.heavier-from@2018-06-01=1 times; credit.outage-10-20kv.legal-entity.severe-from@2018-06-01=2 times; credit.window.legal-entity@2018-06-01=12 months");
        finding.ReasonZh.ShouldContain("较重失信");
        finding.ReasonEn.ShouldContain("heavier dishonesty");
        finding.Facts.Where(f => f.Name == "act").Select(f => f.Value.Split(' ')[0]).ShouldBe(record.FactKeys);
        record.Findings[^1].RuleId.ShouldBe("credit.record.validity");
    }

    [Fact]
    public void Is_nothing_of_the_other_catalogue() =>
        ElectricityDetermination.Replay(UserKind.NaturalPerson, Conduct.Of("outage10@2018-07-10 outage10@2018-08-10 outage35@2018-09-10")).ShouldBeEmpty();
}
