using Quzhou.Admissions.Core.Allocation;
using Quzhou.Admissions.Core.Allocation.Rules;
using Quzhou.Admissions.Core.Examination;
using Quzhou.Admissions.Core.Plans;
using Quzhou.Law;
using static Quzhou.Admissions.Core.Tests.Allocation.Cities;

namespace Quzhou.Admissions.Core.Tests.Allocation;

[Covers("admissions.ranking")]
[Covers("admissions.ranking.current-first")]
[Covers("admissions.special.order")]
[Covers("admissions.placed")]
[Covers("admissions.channel.no-places")]
public sealed class ExplanationTests
{
    private static readonly DateOnly On = new(2018, 7, 1);

    public static TheoryData<string, RankingValues, RankingValues, Criterion, string> Lost => new()
    {
        { "total", V(total: 5999), V(total: 6000), Criterion.Total, "最低录取线总分600,本人599.9" },
        { "core three", V(core: 3000), V(core: 3005), Criterion.CoreThree, "最低录取线语数英总分300.5,本人300,第1项并列排序落后" },
        { "A's", V(a: 1), V(a: 2), Criterion.CountOfA, "最低录取线A等第数2,本人1,第2项并列排序落后" },
        { "science", V(science: 1), V(science: 2), Criterion.Science, "最低录取线科学0.2,本人0.1,第3项并列排序落后" },
        { "Chinese", V(chinese: 1), V(chinese: 2), Criterion.Chinese, "最低录取线语文0.2,本人0.1,第4项并列排序落后" },
        { "mathematics", V(mathematics: 1), V(mathematics: 2), Criterion.Mathematics, "最低录取线数学0.2,本人0.1,第5项并列排序落后" },
        { "English", V(english: 1), V(english: 2), Criterion.English, "最低录取线英语0.2,本人0.1,第6项并列排序落后" },
        { "year of graduation before everything", V(total: 6400) with { PreviousGraduate = true }, V(total: 1), Criterion.CurrentGraduate, "优先录取应届初中毕业生,往届生未录取" },
        { "equal", V(), V(), Criterion.Ruling, "与最后一名录取者各项均相同,按招生部门裁定的次序未录取" },
    };

    [Theory]
    [MemberData(nameof(Lost))]
    public void Says_on_what_somebody_lost(string row, RankingValues own, RankingValues line, Criterion criterion, string reason)
    {
        var (lostOn, finding) = TieBreak.Lost(own, line);

        lostOn.ShouldBe(criterion, row);
        finding.ReasonZh.ShouldBe(reason, row);
        finding.Citation.ToString().ShouldBe(criterion == Criterion.CurrentGraduate ? "衢市教基〔2018〕17号三(五)" : "衢市教基〔2018〕17号三(三)1", row);
        Math.Sign(TieBreak.Compare(own, line)).ShouldBe(criterion == Criterion.Ruling ? 0 : 1, row);
        Math.Sign(TieBreak.Compare(line, own)).ShouldBe(criterion == Criterion.Ruling ? 0 : -1, row);
    }

    [Fact]
    public void Explains_every_school_that_was_preferred()
    {
        // School 0 bars; 1 has one special, one quota of junior 0 and one open place, all better filled; 2 has no place; 3 takes.
        var winner = Entry(0, 3000, 1, rank: 1);
        var quota = Entry(1, 2900, 1);
        var open = Entry(2, 2950, 1) with { JuniorSchoolId = null };
        var candidate = Entry(3, 2800, 0, 1, 2, 3);
        candidate = candidate with
        {
            Preferences = [candidate.Preferences[0] with { Obstacles = [Barred] }, candidate.Preferences[1] with { ProfessionalRank = 2 }, .. candidate.Preferences.Skip(2)],
        };
        var below = Entry(4, 1999, 1, rank: 1) with { JuniorSchoolId = null };
        var input = new AllocationInput(
            Usual,
            [
                new SchoolSupply(SchoolId(0), 5, 0, [], null),
                new SchoolSupply(SchoolId(1), 3, 1, [new JuniorQuota(JuniorId(0), 1)], 2000),
                new SchoolSupply(SchoolId(2), 0, 0, [], null),
                new SchoolSupply(SchoolId(3), 1, 0, [], null),
            ],
            [winner, quota, open, candidate, below],
            []);
        var market = Market.Of(input);
        var explanations = new Explanations(market, Allocator.Run(market).ShouldBeOfType<FinalAllocation>(), On);

        var explained = explanations.Of(candidate.CandidateId);
        explained.Basis.ReasonZh.ShouldBe("第4志愿录取(统招)");
        explained.Values.Total.ShouldBe(2800);
        explained.Missed.Select(m => (m.Rank, m.SchoolId)).ShouldBe([(1, SchoolId(0)), (2, SchoolId(1)), (3, SchoolId(2))]);
        explained.Missed[0].Obstacles.ShouldBe([Barred]);
        explained.Missed[0].Channels.ShouldBeEmpty();
        explained.Missed[1].Channels.Select(c => (c.Channel, c.LostOn)).ShouldBe(
            [(Channel.SpecialTalent, Criterion.ProfessionalTest), (Channel.Quota, Criterion.Total), (Channel.Open, Criterion.Total)]);
        explained.Missed[1].Channels[0].Finding.ReasonZh.ShouldBe("特长生录取至专业测试第1名,本人第2名");
        explained.Missed[1].Channels[1].Finding.ReasonZh.ShouldBe("最低录取线总分290,本人280");
        explained.Missed[1].Channels[2].Finding.ReasonZh.ShouldBe("最低录取线总分295,本人280");
        explained.Missed[2].Channels.ShouldHaveSingleItem().Finding.RuleId.ShouldBe("admissions.channel.no-places");

        explanations.Of(winner.CandidateId).Missed.ShouldBeEmpty();
        explanations.Of(winner.CandidateId).Basis.ReasonZh.ShouldBe("第1志愿录取(特长生)");
        explanations.Of(quota.CandidateId).Basis.ReasonZh.ShouldBe("第1志愿录取(指标分配)");

        var nowhere = explanations.Of(below.CandidateId);
        nowhere.Basis.ReasonZh.ShouldBe("所填志愿均未录取");
        nowhere.Missed.Single().Channels.Select(c => (c.Channel, c.Finding.RuleId)).ShouldBe(
            [(Channel.SpecialTalent, "admissions.special.floor"), (Channel.Open, "admissions.ranking")]);
        Should.Throw<KeyNotFoundException>(() => explanations.Of(CandidateId(99)));
    }

    [Theory]
    [InlineData("no places", 3, null, "该校没有特长生名额")]
    [InlineData("behind", 3, 2, "特长生录取至专业测试第2名,本人第3名")]
    [InlineData("equal to the last", 3, 3, "专业测试与最后一名录取者同列第3名,按招生部门裁定的次序未录取")]
    public void Special_talents_are_told_their_place_in_the_test(string row, int own, int? line, string reason) =>
        SpecialTalentOrder.Lost(own, line).ReasonZh.ShouldBe(reason, row);

    [Theory]
    [InlineData("by the notice graduates of the year go first", true, 0)]
    [InlineData("unless the policy says otherwise", false, 1)]
    public void Graduates_of_the_year_go_first_where_the_policy_says_so(string row, bool first, int placed)
    {
        var input = new AllocationInput(
            Usual with { CurrentGraduatesFirst = first },
            [new SchoolSupply(SchoolId(0), 1, 0, [], null)],
            [Entry(0, 100, 0), Entry(1, 600, 0) with { PreviousGraduate = true }],
            []);

        Allocator.Run(Market.Of(input)).ShouldBeOfType<FinalAllocation>(row).Places.Of(CandidateId(placed)).Rank.ShouldBe(1, row);
    }

    [Fact]
    public void A_graduate_of_an_earlier_year_takes_no_quota_of_the_old_school()
    {
        var input = new AllocationInput(
            Usual with { UnfilledQuotaToOpen = false },
            [new SchoolSupply(SchoolId(0), 1, 0, [new JuniorQuota(JuniorId(0), 1)], null)],
            [Entry(0, 100, 0) with { PreviousGraduate = true }],
            []);

        var final = Allocator.Run(Market.Of(input)).ShouldBeOfType<FinalAllocation>();
        final.Places[0].Rank.ShouldBe(0);
        final.Lines.Single().Unfilled.ShouldBe(1);
    }

    [Fact]
    public void Lines_say_what_moved_between_the_channels()
    {
        var input = new AllocationInput(
            Usual,
            [new SchoolSupply(SchoolId(0), 4, 1, [new JuniorQuota(JuniorId(0), 2)], 0)],
            [Entry(0, 100, 0), Entry(1, 90, 0) with { JuniorSchoolId = null }, Entry(2, 80, 0) with { JuniorSchoolId = null }],
            []);

        var final = Allocator.Run(Market.Of(input)).ShouldBeOfType<FinalAllocation>();

        final.Lines.Select(l => (l.Channel, l.Seats, l.Moved, l.Filled, l.Unfilled)).ShouldBe(
            [(Channel.SpecialTalent, 1, -1, 0, 0), (Channel.Quota, 2, -1, 1, 0), (Channel.Open, 1, 2, 2, 1)]);
        final.Lines[2].Last!.Value.Total.ShouldBe(80);
        (final.Certificate.Seats, final.Certificate.Placed, final.Certificate.Unfilled).ShouldBe((4, 3, 1));
    }

    private static CandidateEntry Entry(int candidate, int total, int first, int? second = null, int? third = null, int? fourth = null, int? rank = null) => new(
        CandidateId(candidate),
        JuniorId(0),
        PreviousGraduate: false,
        new SubjectScores(0, 0, total, 0, 0, 0),
        0,
        0,
        [.. new[] { first, second, third, fourth }.OfType<int>().Select(s => new Preference(SchoolId(s), [], rank))]);

    private static RankingValues V(int total = 6000, int core = 3000, int a = 1, int science = 1, int chinese = 1, int mathematics = 1, int english = 1) =>
        new(false, total, core, a, science, chinese, mathematics, english);
}
