using Quzhou.Admissions.Core.Examination;
using Quzhou.Admissions.Core.Examination.Rules;
using Quzhou.Law;
using static Quzhou.Admissions.Core.Tests.Given;

namespace Quzhou.Admissions.Core.Tests.Examination;

[Covers("admissions.bonus.amount")]
[Covers("admissions.bonus.published")]
[Covers("admissions.bonus.deadline")]
public sealed class BonusDecisionsTests
{
    private static readonly DateOnly On = new(2018, 6, 20);
    private static readonly DatedRow<int>[] Recorded = [new(Day("2018-06-10"), 10, new Citation(Texts.MilitaryChildren, 0))];

    public static TheoryData<string, BonusClaim[], int, string> Claims => new()
    {
        { "none", [], 0, "" },
        { "martyr's child", [Good(BonusGround.MartyrsChild)], 300, "admissions.bonus.amount" },
        { "minority", [Good(BonusGround.Minority)], 80, "admissions.bonus.amount" },
        { "overseas or Taiwan", [Good(BonusGround.OverseasOrTaiwan)], 80, "admissions.bonus.amount" },
        { "two grounds: the higher alone", [Good(BonusGround.Minority), Good(BonusGround.MartyrsChild)], 300, "admissions.bonus.amount,admissions.bonus.amount" },
        { "two of eight are eight", [Good(BonusGround.Minority), Good(BonusGround.OverseasOrTaiwan)], 80, "admissions.bonus.amount,admissions.bonus.amount" },
        { "the same ground twice", [Good(BonusGround.Minority), Good(BonusGround.Minority)], 80, "admissions.bonus.amount" },
        { "not verified", [Good(BonusGround.Minority) with { Verified = false }], 0, "admissions.bonus.published" },
        { "not published", [Good(BonusGround.Minority) with { PublishedOn = null }], 0, "admissions.bonus.published" },
        { "objection open", [Good(BonusGround.Minority) with { ObjectionOpen = true }], 0, "admissions.bonus.published" },
        { "not confirmed", [Good(BonusGround.Minority) with { Confirmed = false }], 0, "admissions.bonus.published" },
        { "the higher is not confirmed: the lower counts", [Good(BonusGround.MartyrsChild) with { Confirmed = false }, Good(BonusGround.Minority)], 80, "admissions.bonus.published,admissions.bonus.amount" },
        { "military, number not recorded", [Good(BonusGround.MilitaryChild)], 0, "admissions.bonus.amount" },
    };

    [Theory]
    [MemberData(nameof(Claims))]
    public void Counts_the_highest_confirmed_ground(string row, BonusClaim[] claims, int tenths, string rules)
    {
        var (bonus, basis) = BonusDecisions.Decide(claims, [], On);

        bonus.ShouldBe(tenths, row);
        string.Join(',', basis.Select(f => f.RuleId)).ShouldBe(rules, row);
    }

    [Theory]
    [InlineData("the day before the recorded row", "2018-06-09", 0)]
    [InlineData("its first day", "2018-06-10", 100)]
    public void Military_children_get_what_the_office_recorded(string row, string day, int tenths) =>
        BonusDecisions.Decide([Good(BonusGround.MilitaryChild)], Recorded, Day(day)).Tenths.ShouldBe(tenths, row);

    [Fact]
    public void Nothing_is_invented_for_military_children()
    {
        var (points, finding) = BonusAmount.Of(BonusGround.MilitaryChild, [], On);

        points.ShouldBeNull();
        finding.ReasonZh.ShouldContain("浙政联〔2013〕2号");
    }

    [Theory]
    [InlineData("county, last day", false, "2018-06-06", true)]
    [InlineData("county, a day late", false, "2018-06-07", false)]
    [InlineData("district, last day", true, "2018-06-01", true)]
    [InlineData("district, a day late", true, "2018-06-02", false)]
    public void Lists_are_due(string row, bool district, string day, bool inTime) => (BonusCounts.Late(district, Day(day)) is null).ShouldBe(inTime, row);

    private static BonusClaim Good(BonusGround ground) => new(ground, Verified: true, Day("2018-06-05"), ObjectionOpen: false, Confirmed: true);
}
