using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Electricity.Rules.LegalEntity;
using Quzhou.Credit.Core.Tests.Facts;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.Electricity.Rules.LegalEntity;

[Covers(LegalEntityMaliciousComplaintHeavier.Id)]
public sealed class LegalEntityMaliciousComplaintHeavierTests
{
    [Theory]
    [InlineData("one", "complaint@2018-07-10", "complaint@2018-07-10")]
    [InlineData("each alone", "complaint@2018-07-10 complaint@2018-07-11", "complaint@2018-07-10 complaint@2018-07-11")]
    [InlineData("before the regulation", "complaint@2018-05-31", "-")]
    [InlineData("on its first day", "complaint@2018-06-01", "complaint@2018-06-01")]
    public void Finds(string row, string facts, string anchors) =>
        UserKind.LegalEntity.Found(LegalEntityMaliciousComplaintHeavier.Id, facts).ShouldBe(anchors, row);

    [Fact]
    public void Records_its_item_rows_and_acts()
    {
        var record = UserKind.LegalEntity.Record(LegalEntityMaliciousComplaintHeavier.Id, "complaint@2018-07-10");

        record.Level.ShouldBe(DishonestyLevel.Heavier);
        record.Behaviour.ShouldBe("MALICIOUS_COMPLAINT");
        record.FactKeys.ShouldBe(["complaint@2018-07-10"]);
        record.ValidUntil.ShouldBe(Day("2021-07-31"));
        var finding = record.Findings[0];
        finding.Citation.ToString().ShouldBe("衢发改发〔2018〕23号第十二条(二)9");
        finding.Parameter.ShouldBe("");
        finding.ReasonZh.ShouldContain("较重失信");
        finding.ReasonEn.ShouldContain("heavier dishonesty");
        finding.Facts.Where(f => f.Name == "act").Select(f => f.Value.Split(' ')[0]).ShouldBe(record.FactKeys);
        record.Findings[^1].RuleId.ShouldBe("credit.record.validity");
    }
}
