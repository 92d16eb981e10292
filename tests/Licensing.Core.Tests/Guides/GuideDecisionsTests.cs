using Quzhou.Law;
using Quzhou.Licensing.Core.Catalogue;
using Quzhou.Licensing.Core.Guides;
using static Quzhou.Licensing.Core.Tests.GivenCase;

namespace Quzhou.Licensing.Core.Tests.Guides;

/// <summary>Publishing a guide (主文四(四)、衢公办〔2018〕14号二(三)).</summary>
public sealed class GuideDecisionsTests
{
    private static readonly Act Publishing = By("publisher", "2018-05-02");
    private static readonly Guide Draft = GasGuide with { EffectiveFrom = Day("2018-05-02"), Version = 0 };

    public static TheoryData<string, Guide, string> Lacking => new()
    {
        { "no legal ground", Draft with { LegalGrounds = [] }, "legal_grounds" },
        { "an empty ground", Draft with { LegalGrounds = [" "] }, "legal_grounds" },
        { "no scope", Draft with { Scope = " " }, "scope" },
        { "no condition", Draft with { Conditions = [] }, "conditions" },
        { "no material", Draft with { Materials = [] }, "materials" },
        { "a material without a name", Draft with { Materials = [new("", "原件")] }, "materials" },
        { "no process", Draft with { Process = [] }, "process" },
        { "no rights and duties", Draft with { RightsAndDuties = [] }, "rights_and_duties" },
    };

    [Theory]
    [MemberData(nameof(Lacking))]
    [Covers("licensing.guide.elements")]
    public void A_guide_has_every_element(string name, Guide draft, string missing) =>
        GuideDecisions.Publish(Given.Item(52), draft, null, Publishing).Refused().Findings.ShouldHaveSingleItem(name).Facts.ShouldContain(new Fact("missing", missing));

    [Theory]
    [InlineData("approver and standards", "approver", true, "")]
    [InlineData("no approver", "", true, "approver")]
    [InlineData("no standards", "approver", false, "standards")]
    [InlineData("neither", "", false, "approver,standards")]
    public void A_strict_items_guide_names_its_approver_and_standards(string name, string approver, bool standards, string missing)
    {
        var outcome = GuideDecisions.Publish(Given.Item(70), Draft with { Approver = approver, Standards = standards ? ["场所"] : [] }, null, Publishing);

        if (missing.Length == 0)
            outcome.Granted().Serial.ShouldBe(70, name);
        else
            outcome.Refused().Findings.ShouldHaveSingleItem(name).ShouldSatisfyAllConditions(
                f => f.Facts.ShouldContain(new Fact("missing", missing)), f => f.Citation.ShouldBe(Texts.Plan("四", "五")));
    }

    [Theory]
    [InlineData("其他材料", true)]
    [InlineData(" 其它需要的材料", true)]
    [InlineData("法律、法规规定的其他条件", true)]
    [InlineData("审批机关认为需要提交的材料", true)]
    [InlineData("个人股东和其他高级管理人员名册", false)]
    [Covers("licensing.guide.no-catch-all")]
    public void A_guide_has_no_catch_all(string line, bool refused)
    {
        var inMaterials = GuideDecisions.Publish(Given.Item(52), Draft with { Materials = [new("申请书", ""), new(line, "")] }, null, Publishing);
        var inConditions = GuideDecisions.Publish(Given.Item(52), Draft with { Conditions = ["有气源", line] }, null, Publishing);

        (inMaterials is Outcome<Guide>.Refused).ShouldBe(refused, line);
        (inConditions is Outcome<Guide>.Refused).ShouldBe(refused, line);
    }

    [Theory]
    [InlineData("one shorter", 19, DayUnit.WorkingDays, false)]
    [InlineData("the same", 20, DayUnit.WorkingDays, false)]
    [InlineData("one longer", 21, DayUnit.WorkingDays, true)]
    [InlineData("another unit", 19, DayUnit.CalendarDays, true)]
    [Covers("licensing.guide.within-statutory")]
    public void A_promise_is_not_longer_than_the_statutory_term(string name, int days, DayUnit unit, bool refused) =>
        (GuideDecisions.Publish(Given.Item(52), Draft with { Promised = new(days, unit) }, null, Publishing) is Outcome<Guide>.Refused).ShouldBe(refused, name);

    [Theory]
    [InlineData(1, true)]
    [InlineData(44, true)]
    [InlineData(5, false)]
    [InlineData(18, false)]
    [InlineData(52, false)]
    [Covers("licensing.guide.item")]
    public void A_guide_is_for_an_item_that_takes_applications(int serial, bool refused) =>
        (GuideDecisions.Publish(Given.Item(serial), Draft, null, Publishing) is Outcome<Guide>.Refused).ShouldBe(refused);

    [Theory]
    [InlineData("no day", 0, 1, "2018-05-02", NotAllowedReason.WrongNumber)]
    [InlineData("more than a year", 366, 1, "2018-05-02", NotAllowedReason.WrongNumber)]
    [InlineData("negative visits", 5, -1, "2018-05-02", NotAllowedReason.WrongNumber)]
    [InlineData("in force before it is published", 5, 1, "2018-05-01", NotAllowedReason.WrongDay)]
    public void Numbers_and_days_make_sense(string name, int days, int visits, string from, NotAllowedReason reason) => GuideDecisions
        .Publish(Given.Item(52), Draft with { Promised = new(days, DayUnit.WorkingDays), Visits = visits, EffectiveFrom = Day(from) }, null, Publishing)
        .NotAllowed().ShouldBe(reason, name);

    [Fact]
    public void Versions_follow_one_another()
    {
        var first = GuideDecisions.Publish(Given.Item(52), Draft, null, Publishing).Granted();
        GuideDecisions.Publish(Given.Item(52), Draft, first, Publishing).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        var second = GuideDecisions.Publish(Given.Item(52), Draft with { Id = GivenCase.Id, EffectiveFrom = Day("2018-07-01") }, first, Publishing).Granted();

        (first.Version, second.Version).ShouldBe((1, 2));
        first.Published.ShouldBe(Publishing);
        GuideDecisions.InForce([second, first], Zone.EconomicDevelopment, 52, Day("2018-05-01")).ShouldBeNull();
        GuideDecisions.InForce([second, first], Zone.EconomicDevelopment, 52, Day("2018-06-30")).ShouldBe(first);
        GuideDecisions.InForce([second, first], Zone.EconomicDevelopment, 52, Day("2018-07-01")).ShouldBe(second);
        GuideDecisions.InForce([second, first], Zone.HighTech, 52, Day("2018-07-01")).ShouldBeNull();
    }
}
