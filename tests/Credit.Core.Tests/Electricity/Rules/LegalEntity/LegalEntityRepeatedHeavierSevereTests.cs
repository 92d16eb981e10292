using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Electricity.Rules.LegalEntity;
using Quzhou.Credit.Core.Tests.Facts;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.Electricity.Rules.LegalEntity;

[Covers(LegalEntityRepeatedHeavierSevere.Id)]
public sealed class LegalEntityRepeatedHeavierSevereTests
{
    [Theory]
    [InlineData("one theft", "theft@2018-07-10", "-")]
    [InlineData("a theft and a complaint", "theft@2018-07-10 complaint@2018-09-10", "complaint@2018-09-10")]
    [InlineData("twelve months apart to the day", "theft@2018-07-10 complaint@2019-07-10", "-")]
    [InlineData("a day less", "theft@2018-07-11 complaint@2019-07-10", "complaint@2019-07-10")]
    [InlineData("two breaches and a theft", "breach@2018-07-10 breach@2018-08-10 theft@2018-09-10", "theft@2018-09-10")]
    [InlineData("two complaints: no item of their own", "complaint@2018-07-10 complaint@2018-09-10", "complaint@2018-09-10")]
    [InlineData("two thefts are an item of their own", "theft@2018-07-10 theft@2018-09-10", "-")]
    [InlineData("a heavier one made of two general ones, and a complaint", "arrears@2018-07-10 arrears@2018-09-10 complaint@2018-10-10", "complaint@2018-10-10")]
    [InlineData("two heavier ones made of general ones", "arrears@2018-07-10 arrears@2018-08-10 arrears@2018-09-10 arrears@2018-10-10", "arrears@2018-10-10")]
    [InlineData("three arrears make one heavier, and a general one is left", "arrears@2018-07-10 arrears@2018-08-10 arrears@2018-09-10", "-")]
    [InlineData("a heavier and a general one", "theft@2018-07-10 arrears@2018-09-10", "-")]
    [InlineData("three late bills and a complaint", "late@2018-07-10 late@2018-08-10 late@2018-09-10 complaint@2018-10-10", "complaint@2018-10-10")]
    [InlineData("three late bills and three others, four of them in one window", "late@2018-07-10 late@2018-08-10 late@2019-04-10 late@2019-07-20 late@2019-08-20 late@2019-09-20", "late@2019-09-20")]
    [InlineData("four late bills are one heavier behaviour", "late@2018-07-10 late@2018-08-10 late@2018-09-10 late@2018-10-10", "-")]
    [InlineData("arrears of one bill at two levels are one act", "arrears3@2018-07-10", "-")]
    [InlineData("a severe one is not a heavier one", "damage-serious@2018-07-10 complaint@2018-09-10", "-")]
    [InlineData("the older one verified later", "theft@2018-07-10!2019-03-01 complaint@2018-09-10", "complaint@2018-09-10")]
    [InlineData("an outage and damage", "outage10@2018-07-10 damage@2018-09-10", "damage@2018-09-10")]
    [InlineData("as far back as three windows", "hazard@2018-06-10 hazard@2018-12-20 meter@2019-12-10 complaint@2020-12-01", "complaint@2020-12-01")]
    [InlineData("a theft of the severe value is not a heavier one", "theft@2018-07-10=50000000 complaint@2018-09-10", "-")]
    [InlineData("a late pair a third bill made heavier still counts with a meter fault", "late@2018-07-10 late@2018-07-20 late@2018-08-10 meter@2019-08-09 complaint@2019-09-10", "complaint@2019-09-10")]
    public void Finds(string row, string facts, string anchors) =>
        UserKind.LegalEntity.Found(LegalEntityRepeatedHeavierSevere.Id, facts).ShouldBe(anchors, row);

    [Fact]
    public void Names_the_behaviours_that_make_it()
    {
        var record = UserKind.LegalEntity.Record(LegalEntityRepeatedHeavierSevere.Id, "arrears@2018-07-10 arrears@2018-08-10 theft@2018-09-10");

        record.Level.ShouldBe(DishonestyLevel.Severe);
        record.FactKeys.ShouldBe("arrears@2018-07-10 arrears@2018-08-10 theft@2018-09-10".Split(' '));
        record.ValidUntil.ShouldBe(Day("2023-09-30"));
        record.Findings.Select(f => f.RuleId).ShouldBe(
            [
                "credit.repeated-heavier.legal-entity.severe",
                "credit.repeated-general.legal-entity.heavier",
                "credit.arrears.legal-entity.general",
                "credit.arrears.legal-entity.general",
                "credit.breach-or-theft.legal-entity.heavier",
                "credit.record.validity",
            ]);
        var finding = record.Findings[0];
        finding.Citation.ToString().ShouldBe("衢发改发〔2018〕23号第十二条(三)5");
        finding.Parameter.ShouldBe("credit.repeated-heavier.legal-entity.severe-from@2018-06-01=2 times; credit.window.legal-entity@2018-06-01=12 months");
        finding.ReasonZh.ShouldContain("2次较重失信");
        finding.Facts.Count(f => f.Name == "behaviour").ShouldBe(2);
    }

    [Theory]
    [InlineData("two in the window", "2018-08-01", "2019-07-31", "a", "b", true)]
    [InlineData("twelve months apart to the day", "2018-07-31", "2019-07-31", "a", "b", false)]
    [InlineData("one act in both", "2018-08-01", "2019-07-31", "a", "a", false)]
    public void Two_in_one_window_that_share_no_act(string row, string first, string second, string key, string other, bool found) =>
        (LegalEntityRepeatedHeavierSevere.Find([Part(first, key), Part(second, other)], Day("2019-08-01")) is not null).ShouldBe(found, row);

    [Fact]
    public void One_is_not_enough_and_another_level_does_not_count()
    {
        LegalEntityRepeatedHeavierSevere.Find([Part("2019-07-31", "a")], Day("2019-08-01")).ShouldBeNull();
        LegalEntityRepeatedHeavierSevere.Find([Part("2019-07-30", "a") with { Level = DishonestyLevel.Severe }, Part("2019-07-31", "b")], Day("2019-08-01")).ShouldBeNull();
    }

    [Fact]
    public void Says_nothing_of_the_day_before_the_regulation() =>
        Should.Throw<ParameterNotInForceException>(() => LegalEntityRepeatedHeavierSevere.Find([Part("2018-05-30", "a"), Part("2018-05-31", "b")], Day("2018-05-31")));

    private static FoundBehaviour Part(string on, string key) =>
        new(DishonestyLevel.Heavier, key, Day(on), [key], [new Finding("part", default, "分项", "part")]);
}
