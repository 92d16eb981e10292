using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Electricity.Rules.LegalEntity;
using Quzhou.Credit.Core.Tests.Facts;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.Electricity.Rules.LegalEntity;

[Covers(LegalEntityBreachOrTheftSevere.Id)]
public sealed class LegalEntityBreachOrTheftSevereTests
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
    [InlineData("a theft one fen below the severe value", "theft@2018-07-10=49999999", "-")]
    [InlineData("a theft of the severe value", "theft@2018-07-10=50000000", "theft@2018-07-10")]
    [InlineData("and one fen above", "theft@2018-07-10=50000001", "theft@2018-07-10")]
    [InlineData("of the severe value, before the regulation", "theft@2018-05-31=50000000", "-")]
    public void Finds(string row, string facts, string anchors) =>
        UserKind.LegalEntity.Found(LegalEntityBreachOrTheftSevere.Id, facts).ShouldBe(anchors, row);

    [Fact]
    public void Records_its_item_rows_and_acts()
    {
        var record = UserKind.LegalEntity.Record(LegalEntityBreachOrTheftSevere.Id, "breach@2018-07-10 breach@2018-09-10 breach@2018-10-10");

        record.Level.ShouldBe(DishonestyLevel.Severe);
        record.Behaviour.ShouldBe("CONTRACT_BREACH");
        record.FactKeys.ShouldBe(["breach@2018-07-10", "breach@2018-09-10", "breach@2018-10-10"]);
        record.ValidUntil.ShouldBe(Day("2023-10-31"));
        var finding = record.Findings[0];
        finding.Citation.ToString().ShouldBe("衢发改发〔2018〕23号第十二条(三)3");
        finding.Parameter.ShouldBe("credit.breach.legal-entity.severe-from@2018-06-01=3 times; credit.window.legal-entity@2018-06-01=12 months");
        finding.ReasonZh.ShouldContain("严重失信");
        finding.ReasonEn.ShouldContain("severe dishonesty");
        finding.Facts.Where(f => f.Name == "act").Select(f => f.Value.Split(' ')[0]).ShouldBe(record.FactKeys);
        record.Findings[^1].RuleId.ShouldBe("credit.record.validity");
    }
}
