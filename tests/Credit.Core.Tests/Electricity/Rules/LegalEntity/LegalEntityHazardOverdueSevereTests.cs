using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Electricity.Rules.LegalEntity;
using Quzhou.Credit.Core.Tests.Facts;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.Electricity.Rules.LegalEntity;

[Covers(LegalEntityHazardOverdueSevere.Id)]
public sealed class LegalEntityHazardOverdueSevereTests
{
    [Theory]
    [InlineData("three", "hazard@2018-07-10 hazard@2018-09-10 hazard@2018-10-10", "-")]
    [InlineData("four", "hazard@2018-07-10 hazard@2018-09-10 hazard@2018-10-10 hazard@2018-11-10", "hazard@2018-11-10")]
    [InlineData("five, each judged anew", "hazard@2018-07-10 hazard@2018-09-10 hazard@2018-10-10 hazard@2018-11-10 hazard@2018-12-10", "hazard@2018-11-10 hazard@2018-12-10")]
    [InlineData("the first twelve months before the fourth", "hazard@2018-07-10 hazard@2018-09-10 hazard@2018-10-10 hazard@2019-07-10", "-")]
    [InlineData("a day less", "hazard@2018-07-11 hazard@2018-09-10 hazard@2018-10-10 hazard@2019-07-10", "hazard@2019-07-10")]
    [InlineData("one term ended before the regulation", "hazard@2018-05-31 hazard@2018-07-10 hazard@2018-09-10 hazard@2018-10-10", "-")]
    public void Finds(string row, string facts, string anchors) =>
        UserKind.LegalEntity.Found(LegalEntityHazardOverdueSevere.Id, facts).ShouldBe(anchors, row);

    [Fact]
    public void Records_its_item_rows_and_acts()
    {
        var record = UserKind.LegalEntity.Record(LegalEntityHazardOverdueSevere.Id, "hazard@2018-07-10 hazard@2018-09-10 hazard@2018-10-10 hazard@2018-11-10");

        record.Level.ShouldBe(DishonestyLevel.Severe);
        record.Behaviour.ShouldBe("HAZARD_OVERDUE");
        record.FactKeys.ShouldBe(["hazard@2018-07-10", "hazard@2018-09-10", "hazard@2018-10-10", "hazard@2018-11-10"]);
        record.ValidUntil.ShouldBe(Day("2023-11-30"));
        var finding = record.Findings[0];
        finding.Citation.ToString().ShouldBe("衢发改发〔2018〕23号第十二条(三)6");
        finding.Parameter.ShouldBe("credit.hazard-overdue.legal-entity.severe-from@2018-06-01=4 times; credit.window.legal-entity@2018-06-01=12 months");
        finding.ReasonZh.ShouldContain("严重失信");
        finding.ReasonEn.ShouldContain("severe dishonesty");
        finding.Facts.Where(f => f.Name == "act").Select(f => f.Value.Split(' ')[0]).ShouldBe(record.FactKeys);
        record.Findings[^1].RuleId.ShouldBe("credit.record.validity");
    }

    [Fact]
    public void Is_nothing_of_the_other_catalogue() =>
        ElectricityDetermination.Replay(UserKind.NaturalPerson, Conduct.Of("hazard@2018-07-10 hazard@2018-08-10 hazard@2018-09-10 hazard@2018-10-10")).ShouldBeEmpty();
}
