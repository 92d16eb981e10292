using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Electricity.Rules.LegalEntity;
using Quzhou.Credit.Core.Tests.Facts;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.Electricity.Rules.LegalEntity;

[Covers(LegalEntityBreachOrTheftHeavier.Id)]
public sealed class LegalEntityBreachOrTheftHeavierTests
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
    [InlineData("a theft one fen below the severe value", "theft@2018-07-10=49999999", "theft@2018-07-10")]
    [InlineData("a theft of the severe value is another item", "theft@2018-07-10=50000000", "-")]
    [InlineData("and one fen above", "theft@2018-07-10=50000001", "-")]
    public void Finds(string row, string facts, string anchors) =>
        UserKind.LegalEntity.Found(LegalEntityBreachOrTheftHeavier.Id, facts).ShouldBe(anchors, row);

    [Fact]
    public void Records_its_item_rows_and_acts()
    {
        var record = UserKind.LegalEntity.Record(LegalEntityBreachOrTheftHeavier.Id, "breach@2018-07-10 breach@2018-09-10");

        record.Level.ShouldBe(DishonestyLevel.Heavier);
        record.Behaviour.ShouldBe("CONTRACT_BREACH");
        record.FactKeys.ShouldBe(["breach@2018-07-10", "breach@2018-09-10"]);
        record.ValidUntil.ShouldBe(Day("2021-09-30"));
        var finding = record.Findings[0];
        finding.Citation.ToString().ShouldBe("衢发改发〔2018〕23号第十二条(二)3");
        finding.Parameter.ShouldBe("credit.breach.legal-entity.heavier-from@2018-06-01=2 times; credit.breach.legal-entity.severe-from@2018-06-01=3 times; credit.window.legal-entity@2018-06-01=12 months");
        finding.ReasonZh.ShouldContain("较重失信");
        finding.ReasonEn.ShouldContain("heavier dishonesty");
        finding.Facts.Where(f => f.Name == "act").Select(f => f.Value.Split(' ')[0]).ShouldBe(record.FactKeys);
        record.Findings[^1].RuleId.ShouldBe("credit.record.validity");
    }
}
