using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Electricity.Rules.LegalEntity;
using Quzhou.Credit.Core.Tests.Facts;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.Electricity.Rules.LegalEntity;

[Covers(LegalEntityProtectedZoneWorkSevere.Id)]
public sealed class LegalEntityProtectedZoneWorkSevereTests
{
    [Theory]
    [InlineData("dissuasion refused", "zone@2018-07-10", "zone@2018-07-10")]
    [InlineData("stopped when told", "zone-left@2018-07-10", "-")]
    [InlineData("before the regulation", "zone@2018-05-31", "-")]
    [InlineData("on its first day", "zone@2018-06-01", "zone@2018-06-01")]
    public void Finds(string row, string facts, string anchors) =>
        UserKind.LegalEntity.Found(LegalEntityProtectedZoneWorkSevere.Id, facts).ShouldBe(anchors, row);

    [Fact]
    public void Records_its_item_rows_and_acts()
    {
        var record = UserKind.LegalEntity.Record(LegalEntityProtectedZoneWorkSevere.Id, "zone@2018-07-10");

        record.Level.ShouldBe(DishonestyLevel.Severe);
        record.Behaviour.ShouldBe("PROTECTED_ZONE_WORK");
        record.FactKeys.ShouldBe(["zone@2018-07-10"]);
        record.ValidUntil.ShouldBe(Day("2023-07-31"));
        var finding = record.Findings[0];
        finding.Citation.ToString().ShouldBe("衢发改发〔2018〕23号第十二条(三)10");
        finding.Parameter.ShouldBe("");
        finding.ReasonZh.ShouldContain("严重失信");
        finding.ReasonEn.ShouldContain("severe dishonesty");
        finding.Facts.Where(f => f.Name == "act").Select(f => f.Value.Split(' ')[0]).ShouldBe(record.FactKeys);
        record.Findings[^1].RuleId.ShouldBe("credit.record.validity");
    }

    [Fact]
    public void Is_nothing_of_the_other_catalogue() =>
        ElectricityDetermination.Replay(UserKind.NaturalPerson, Conduct.Of("zone@2018-07-10 zone@2018-08-10")).ShouldBeEmpty();
}
