using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Electricity.Rules.NaturalPerson;
using Quzhou.Credit.Core.Tests.Facts;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.Electricity.Rules.NaturalPerson;

[Covers(NaturalPersonBreachOrTheftHeavier.Id)]
public sealed class NaturalPersonBreachOrTheftHeavierTests
{
    [Theory]
    [InlineData("one breach", "breach@2018-07-10", "-")]
    [InlineData("two breaches", "breach@2018-07-10 breach@2018-09-10", "breach@2018-09-10")]
    [InlineData("the third is another item", "breach@2018-07-10 breach@2018-09-10 breach@2018-10-10", "breach@2018-09-10")]
    [InlineData("two, twelve months apart to the day", "breach@2018-07-10 breach@2019-07-10", "-")]
    [InlineData("two, a day less", "breach@2018-07-11 breach@2019-07-10", "breach@2019-07-10")]
    [InlineData("two, one before the regulation", "breach@2018-05-31 breach@2018-07-10", "-")]
    [InlineData("two, one on its first day", "breach@2018-06-01 breach@2018-07-10", "breach@2018-07-10")]
    [InlineData("one theft", "theft@2018-07-10", "theft@2018-07-10")]
    [InlineData("the second theft is another item", "theft@2018-07-10 theft@2018-09-10", "theft@2018-07-10")]
    [InlineData("a theft before the regulation", "theft@2018-05-31", "-")]
    [InlineData("a theft on its first day", "theft@2018-06-01", "theft@2018-06-01")]
    [InlineData("a second theft twelve months later", "theft@2018-07-10 theft@2019-07-10", "theft@2018-07-10 theft@2019-07-10")]
    [InlineData("a breach and a theft are counted apart", "breach@2018-07-10 theft@2018-09-10", "theft@2018-09-10")]
    [InlineData("the value of a theft does not matter", "theft@2018-07-10=50000000", "theft@2018-07-10")]
    public void Finds(string row, string facts, string anchors) =>
        UserKind.NaturalPerson.Found(NaturalPersonBreachOrTheftHeavier.Id, facts).ShouldBe(anchors, row);

    [Fact]
    public void Records_its_item_rows_and_acts()
    {
        var record = UserKind.NaturalPerson.Record(NaturalPersonBreachOrTheftHeavier.Id, "breach@2018-07-10 breach@2018-09-10");

        record.Level.ShouldBe(DishonestyLevel.Heavier);
        record.Behaviour.ShouldBe("CONTRACT_BREACH");
        record.FactKeys.ShouldBe(["breach@2018-07-10", "breach@2018-09-10"]);
        record.ValidUntil.ShouldBe(Day("2021-09-30"));
        var finding = record.Findings[0];
        finding.Citation.ToString().ShouldBe("衢发改发〔2018〕23号第十一条(二)3");
        finding.Parameter.ShouldBe("credit.breach.natural-person.heavier-from@2018-06-01=2 times; credit.breach.natural-person.severe-from@2018-06-01=3 times; credit.window.natural-person@2018-06-01=12 months");
        finding.ReasonZh.ShouldContain("较重失信");
        finding.ReasonEn.ShouldContain("heavier dishonesty");
        finding.Facts.Where(f => f.Name == "act").Select(f => f.Value.Split(' ')[0]).ShouldBe(record.FactKeys);
        record.Findings[^1].RuleId.ShouldBe("credit.record.validity");
    }
}
