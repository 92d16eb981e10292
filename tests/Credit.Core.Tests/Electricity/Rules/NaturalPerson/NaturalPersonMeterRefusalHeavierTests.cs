using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Electricity.Rules.NaturalPerson;
using Quzhou.Credit.Core.Tests.Facts;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.Electricity.Rules.NaturalPerson;

[Covers(NaturalPersonMeterRefusalHeavier.Id)]
public sealed class NaturalPersonMeterRefusalHeavierTests
{
    [Theory]
    [InlineData("back payment refused", "meter-unpaid@2018-07-10", "meter-unpaid@2018-07-10")]
    [InlineData("both refused", "meter@2018-07-10", "meter@2018-07-10")]
    [InlineData("only rectification refused: not in the item", "meter-unmended@2018-07-10", "-")]
    [InlineData("nothing refused", "meter-settled@2018-07-10", "-")]
    [InlineData("verified later, known from then", "meter@2018-07-10!2018-09-01", "meter@2018-07-10")]
    [InlineData("before the regulation", "meter@2018-05-31", "-")]
    [InlineData("on its first day", "meter@2018-06-01", "meter@2018-06-01")]
    public void Finds(string row, string facts, string anchors) =>
        UserKind.NaturalPerson.Found(NaturalPersonMeterRefusalHeavier.Id, facts).ShouldBe(anchors, row);

    [Fact]
    public void Records_its_item_rows_and_acts()
    {
        var record = UserKind.NaturalPerson.Record(NaturalPersonMeterRefusalHeavier.Id, "meter@2018-07-10");

        record.Level.ShouldBe(DishonestyLevel.Heavier);
        record.Behaviour.ShouldBe("METER_REFUSAL");
        record.FactKeys.ShouldBe(["meter@2018-07-10"]);
        record.ValidUntil.ShouldBe(Day("2021-07-31"));
        var finding = record.Findings[0];
        finding.Citation.ToString().ShouldBe("衢发改发〔2018〕23号第十一条(二)5");
        finding.Parameter.ShouldBe("");
        finding.ReasonZh.ShouldContain("较重失信");
        finding.ReasonEn.ShouldContain("heavier dishonesty");
        finding.Facts.Where(f => f.Name == "act").Select(f => f.Value.Split(' ')[0]).ShouldBe(record.FactKeys);
        record.Findings[^1].RuleId.ShouldBe("credit.record.validity");
    }
}
