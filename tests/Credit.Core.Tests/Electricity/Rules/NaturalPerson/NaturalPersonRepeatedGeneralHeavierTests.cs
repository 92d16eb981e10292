using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Electricity.Rules.NaturalPerson;
using Quzhou.Credit.Core.Tests.Facts;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.Electricity.Rules.NaturalPerson;

[Covers(NaturalPersonRepeatedGeneralHeavier.Id)]
public sealed class NaturalPersonRepeatedGeneralHeavierTests
{
    [Theory]
    [InlineData("arrears once", "arrears@2018-07-10", "-")]
    [InlineData("arrears of two bills", "arrears@2018-07-10 arrears@2018-09-10", "arrears@2018-09-10")]
    [InlineData("twelve months apart to the day", "arrears@2018-07-10 arrears@2019-07-10", "-")]
    [InlineData("a day less", "arrears@2018-07-11 arrears@2019-07-10", "arrears@2019-07-10")]
    [InlineData("the bill in arrears is one of the two that were late: one act", "arrears@2018-07-10 late@2018-09-10", "-")]
    [InlineData("two late bills and the arrears of a third", "late@2018-07-10 late@2019-06-01 arrears@2019-08-10", "arrears@2019-08-10")]
    [InlineData("three late bills of one window are an item of their own", "late@2018-07-10 late@2018-08-10 arrears@2018-09-10", "-")]
    [InlineData("two windows of late bills that share one", "late@2018-07-10 late@2019-07-01 late@2020-06-30", "-")]
    [InlineData("before the regulation", "theft@2018-05-31 arrears@2018-07-10", "-")]
    public void Finds(string row, string facts, string anchors) =>
        UserKind.NaturalPerson.Found(NaturalPersonRepeatedGeneralHeavier.Id, facts).ShouldBe(anchors, row);

    [Fact]
    public void Names_the_behaviours_that_make_it()
    {
        var record = UserKind.NaturalPerson.Record(NaturalPersonRepeatedGeneralHeavier.Id, "arrears@2018-07-10 arrears@2018-09-10");

        record.Level.ShouldBe(DishonestyLevel.Heavier);
        record.FactKeys.ShouldBe("arrears@2018-07-10 arrears@2018-09-10".Split(' '));
        record.ValidUntil.ShouldBe(Day("2021-09-30"));
        record.Findings.Select(f => f.RuleId).ShouldBe(
            [
                "credit.repeated-general.natural-person.heavier",
                "credit.arrears.natural-person.general",
                "credit.arrears.natural-person.general",
                "credit.record.validity",
            ]);
        var finding = record.Findings[0];
        finding.Citation.ToString().ShouldBe("衢发改发〔2018〕23号第十一条(二)4");
        finding.Parameter.ShouldBe("credit.repeated-general.natural-person.heavier-from@2018-06-01=2 times; credit.window.natural-person@2018-06-01=12 months");
        finding.ReasonZh.ShouldContain("2次一般失信");
        finding.Facts.Count(f => f.Name == "behaviour").ShouldBe(2);
    }

    [Theory]
    [InlineData("two in the window", "2018-08-01", "2019-07-31", "a", "b", true)]
    [InlineData("twelve months apart to the day", "2018-07-31", "2019-07-31", "a", "b", false)]
    [InlineData("one act in both", "2018-08-01", "2019-07-31", "a", "a", false)]
    public void Two_in_one_window_that_share_no_act(string row, string first, string second, string key, string other, bool found) =>
        (NaturalPersonRepeatedGeneralHeavier.Find([Part(first, key), Part(second, other)], Day("2019-08-01")) is not null).ShouldBe(found, row);

    [Fact]
    public void One_is_not_enough_and_another_level_does_not_count()
    {
        NaturalPersonRepeatedGeneralHeavier.Find([Part("2019-07-31", "a")], Day("2019-08-01")).ShouldBeNull();
        NaturalPersonRepeatedGeneralHeavier.Find([Part("2019-07-30", "a") with { Level = DishonestyLevel.Severe }, Part("2019-07-31", "b")], Day("2019-08-01")).ShouldBeNull();
    }

    [Fact]
    public void Says_nothing_of_the_day_before_the_regulation() =>
        Should.Throw<ParameterNotInForceException>(() => NaturalPersonRepeatedGeneralHeavier.Find([Part("2018-05-30", "a"), Part("2018-05-31", "b")], Day("2018-05-31")));

    private static FoundBehaviour Part(string on, string key) =>
        new(DishonestyLevel.General, key, Day(on), [key], [new Finding("part", default, "分项", "part")]);
}
