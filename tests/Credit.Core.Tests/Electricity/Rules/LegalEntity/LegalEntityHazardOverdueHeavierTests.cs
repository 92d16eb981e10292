using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Electricity.Rules.LegalEntity;
using Quzhou.Credit.Core.Tests.Facts;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.Electricity.Rules.LegalEntity;

[Covers(LegalEntityHazardOverdueHeavier.Id)]
public sealed class LegalEntityHazardOverdueHeavierTests
{
    [Theory]
    [InlineData("two", "hazard@2018-07-10 hazard@2018-09-10", "-")]
    [InlineData("three", "hazard@2018-07-10 hazard@2018-09-10 hazard@2018-10-10", "hazard@2018-10-10")]
    [InlineData("the fourth is another item", "hazard@2018-07-10 hazard@2018-09-10 hazard@2018-10-10 hazard@2018-11-10", "hazard@2018-10-10")]
    [InlineData("the first twelve months before the third", "hazard@2018-07-10 hazard@2018-09-10 hazard@2019-07-10", "-")]
    [InlineData("a day less", "hazard@2018-07-11 hazard@2018-09-10 hazard@2019-07-10", "hazard@2019-07-10")]
    [InlineData("one term ended before the regulation", "hazard@2018-05-31 hazard@2018-07-10 hazard@2018-09-10", "-")]
    public void Finds(string row, string facts, string anchors) =>
        UserKind.LegalEntity.Found(LegalEntityHazardOverdueHeavier.Id, facts).ShouldBe(anchors, row);

    [Fact]
    public void Records_its_item_rows_and_acts()
    {
        var record = UserKind.LegalEntity.Record(LegalEntityHazardOverdueHeavier.Id, "hazard@2018-07-10 hazard@2018-09-10 hazard@2018-10-10");

        record.Level.ShouldBe(DishonestyLevel.Heavier);
        record.Behaviour.ShouldBe("HAZARD_OVERDUE");
        record.FactKeys.ShouldBe(["hazard@2018-07-10", "hazard@2018-09-10", "hazard@2018-10-10"]);
        record.ValidUntil.ShouldBe(Day("2021-10-31"));
        var finding = record.Findings[0];
        finding.Citation.ToString().ShouldBe("衢发改发〔2018〕23号第十二条(二)5");
        finding.Parameter.ShouldBe("credit.hazard-overdue.legal-entity.heavier-from@2018-06-01=3 times; credit.hazard-overdue.legal-entity.severe-from@2018-06-01=4 times; credit.window.legal-entity@2018-06-01=12 months");
        finding.ReasonZh.ShouldContain("较重失信");
        finding.ReasonEn.ShouldContain("heavier dishonesty");
        finding.Facts.Where(f => f.Name == "act").Select(f => f.Value.Split(' ')[0]).ShouldBe(record.FactKeys);
        record.Findings[^1].RuleId.ShouldBe("credit.record.validity");
    }

    [Fact]
    public void Is_nothing_of_the_other_catalogue() =>
        ElectricityDetermination.Replay(UserKind.NaturalPerson, Conduct.Of("hazard@2018-07-10 hazard@2018-08-10 hazard@2018-09-10 hazard@2018-10-10")).ShouldBeEmpty();
}
