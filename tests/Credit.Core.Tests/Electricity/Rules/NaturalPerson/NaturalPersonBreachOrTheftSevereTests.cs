using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Electricity.Rules.NaturalPerson;
using Quzhou.Credit.Core.Tests.Facts;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.Electricity.Rules.NaturalPerson;

[Covers(NaturalPersonBreachOrTheftSevere.Id)]
public sealed class NaturalPersonBreachOrTheftSevereTests
{
    [Theory]
    [InlineData("two breaches", "breach@2018-07-10 breach@2018-09-10", "-")]
    [InlineData("three", "breach@2018-07-10 breach@2018-09-10 breach@2018-10-10", "breach@2018-10-10")]
    [InlineData("four", "breach@2018-07-10 breach@2018-09-10 breach@2018-10-10 breach@2018-11-10", "breach@2018-10-10 breach@2018-11-10")]
    [InlineData("three, the first twelve months before the last", "breach@2018-07-10 breach@2018-09-10 breach@2019-07-10", "-")]
    [InlineData("three, a day less", "breach@2018-07-11 breach@2018-09-10 breach@2019-07-10", "breach@2019-07-10")]
    [InlineData("three, one before the regulation", "breach@2018-05-31 breach@2018-07-10 breach@2018-09-10", "-")]
    [InlineData("one theft", "theft@2018-07-10", "-")]
    [InlineData("two thefts", "theft@2018-07-10 theft@2018-09-10", "theft@2018-09-10")]
    [InlineData("two thefts, twelve months apart to the day", "theft@2018-07-10 theft@2019-07-10", "-")]
    [InlineData("two thefts, a day less", "theft@2018-07-11 theft@2019-07-10", "theft@2019-07-10")]
    [InlineData("two thefts, one before the regulation", "theft@2018-05-31 theft@2018-07-10", "-")]
    [InlineData("two breaches and a theft are counted apart", "breach@2018-07-10 breach@2018-08-10 theft@2018-09-10", "-")]
    [InlineData("the value of a theft does not matter", "theft@2018-07-10=50000000", "-")]
    public void Finds(string row, string facts, string anchors) =>
        UserKind.NaturalPerson.Found(NaturalPersonBreachOrTheftSevere.Id, facts).ShouldBe(anchors, row);

    [Fact]
    public void Records_its_item_rows_and_acts()
    {
        var record = UserKind.NaturalPerson.Record(NaturalPersonBreachOrTheftSevere.Id, "breach@2018-07-10 breach@2018-09-10 breach@2018-10-10");

        record.Level.ShouldBe(DishonestyLevel.Severe);
        record.Behaviour.ShouldBe("CONTRACT_BREACH");
        record.FactKeys.ShouldBe(["breach@2018-07-10", "breach@2018-09-10", "breach@2018-10-10"]);
        record.ValidUntil.ShouldBe(Day("2023-10-31"));
        var finding = record.Findings[0];
        finding.Citation.ToString().ShouldBe("衢发改发〔2018〕23号第十一条(三)3");
        finding.Parameter.ShouldBe("credit.breach.natural-person.severe-from@2018-06-01=3 times; credit.window.natural-person@2018-06-01=12 months");
        finding.ReasonZh.ShouldContain("严重失信");
        finding.ReasonEn.ShouldContain("severe dishonesty");
        finding.Facts.Where(f => f.Name == "act").Select(f => f.Value.Split(' ')[0]).ShouldBe(record.FactKeys);
        record.Findings[^1].RuleId.ShouldBe("credit.record.validity");
    }
}
