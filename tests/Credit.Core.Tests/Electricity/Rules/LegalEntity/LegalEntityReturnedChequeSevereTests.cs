using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Electricity.Rules.LegalEntity;
using Quzhou.Credit.Core.Tests.Facts;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.Electricity.Rules.LegalEntity;

[Covers(LegalEntityReturnedChequeSevere.Id)]
public sealed class LegalEntityReturnedChequeSevereTests
{
    [Theory]
    [InlineData("one", "cheque@2018-07-10", "cheque@2018-07-10")]
    [InlineData("each judged anew", "cheque@2018-07-10 cheque@2018-09-10", "cheque@2018-07-10 cheque@2018-09-10")]
    [InlineData("before the regulation", "cheque@2018-05-31", "-")]
    [InlineData("on its first day", "cheque@2018-06-01", "cheque@2018-06-01")]
    public void Finds(string row, string facts, string anchors) =>
        UserKind.LegalEntity.Found(LegalEntityReturnedChequeSevere.Id, facts).ShouldBe(anchors, row);

    [Fact]
    public void Records_its_item_rows_and_acts()
    {
        var record = UserKind.LegalEntity.Record(LegalEntityReturnedChequeSevere.Id, "cheque@2018-07-10");

        record.Level.ShouldBe(DishonestyLevel.Severe);
        record.Behaviour.ShouldBe("RETURNED_CHEQUE");
        record.FactKeys.ShouldBe(["cheque@2018-07-10"]);
        record.ValidUntil.ShouldBe(Day("2023-07-31"));
        var finding = record.Findings[0];
        finding.Citation.ToString().ShouldBe("衢发改发〔2018〕23号第十二条(三)4");
        finding.Parameter.ShouldBe("credit.returned-cheque.legal-entity.severe-from@2018-06-01=1 times; credit.window.legal-entity@2018-06-01=12 months");
        finding.ReasonZh.ShouldContain("严重失信");
        finding.ReasonEn.ShouldContain("severe dishonesty");
        finding.Facts.Where(f => f.Name == "act").Select(f => f.Value.Split(' ')[0]).ShouldBe(record.FactKeys);
        record.Findings[^1].RuleId.ShouldBe("credit.record.validity");
    }

    [Fact]
    public void Is_nothing_of_the_other_catalogue() =>
        ElectricityDetermination.Replay(UserKind.NaturalPerson, Conduct.Of("cheque@2018-07-10 cheque@2018-08-10")).ShouldBeEmpty();
}
