using FsCheck;
using FsCheck.Xunit;
using Quzhou.HousingFund.Core.Projects.Committee;
using Quzhou.HousingFund.Core.Projects.Rules;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tests.Projects;

/// <summary>The committee (第三条、第十条(三)).</summary>
public sealed class CommitteeTests
{
    private static readonly string[] Seven = ["m1", "m2", "m3", "m4", "m5", "m6", "m7"];

    private static CommitteeMeeting Of(int members, int votesFor, int against = 0, int abstain = 0, int recused = 0) => new(
        GivenAdmission.MetOn,
        [.. Members(members)],
        [.. Members(members).TakeLast(recused)],
        [
            .. Members(members).Take(votesFor).Select(m => new Vote(m, VoteValue.For)),
            .. Members(members).Skip(votesFor).Take(against).Select(m => new Vote(m, VoteValue.Against)),
            .. Members(members).Skip(votesFor + against).Take(abstain).Select(m => new Vote(m, VoteValue.Abstain)),
        ]);

    private static IEnumerable<string> Members(int count) => Enumerable.Range(1, count).Select(i => $"m{i}");

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(6, true)]
    [InlineData(7, true)]
    [InlineData(8, false)]
    [Covers("housingfund.committee.composition")]
    public void It_has_five_to_seven_members(int members, bool holds)
    {
        (CommitteeComposition.Check(Of(members, members)) is null).ShouldBe(holds);
        CommitteeVote.Count(Of(members, members), []).Valid.ShouldBe(holds);
    }

    [Fact]
    [Covers("housingfund.committee.composition")]
    public void Only_members_vote_and_only_once()
    {
        var meeting = Of(5, 5);

        CommitteeComposition.Check(meeting with { Votes = [.. meeting.Votes, new Vote("stranger", VoteValue.For)] }).ShouldNotBeNull();
        CommitteeComposition.Check(meeting with { Votes = [.. meeting.Votes, new Vote("m1", VoteValue.For)] }).ShouldNotBeNull();
        CommitteeComposition.Check(meeting with { Members = ["m1", "m2", "m3", "m4", "m5", "m5"] }).ShouldNotBeNull();
        CommitteeComposition.Check(meeting with { Recused = ["stranger"] }).ShouldNotBeNull();
    }

    [Theory]
    [InlineData(1, "", true)]
    [InlineData(10, "", true)]
    [InlineData(11, "", false)]
    [InlineData(11, "urgent delivery", true)]
    [InlineData(11, " ", false)]
    [InlineData(31, "", false)]
    [Covers("housingfund.committee.day")]
    public void It_meets_in_the_first_ten_days(int day, string reason, bool holds) =>
        (CommitteeDay.Check(Of(5, 5) with { On = new DateOnly(2018, 7, day), ReasonOutsideTerm = reason }) is null).ShouldBe(holds);

    [Theory]
    [InlineData("the first of the month", 2018, 7, 3, "", true, "2018-06-10", "2018-08-01", "2017-07-02")]
    [InlineData("a second one", 2018, 7, 10, "", false, "2018-07-01")]
    [InlineData("a second one on the same day", 2018, 7, 3, "", false, "2018-07-03")]
    [InlineData("a second one with a blank reason", 2018, 7, 10, " ", false, "2018-07-01")]
    [InlineData("a second one with a reason", 2018, 7, 10, "urgent delivery", true, "2018-07-01")]
    [Covers("housingfund.committee.monthly")]
    public void It_has_one_regular_meeting_a_month(string name, int year, int month, int day, string reason, bool holds, params string[] regular) =>
        (CommitteeMonthly.Check(new(year, month, day), reason, [.. regular.Select(d => DateOnly.ParseExact(d, "yyyy-MM-dd"))]) is null).ShouldBe(holds, name);

    [Fact]
    public void The_day_before_the_text_has_no_regular_meeting() =>
        Should.Throw<ParameterNotInForceException>(() => CommitteeMonthly.Check(Texts.ProjectsInForce.AddDays(-1), "", []));

    [Theory]
    [InlineData("2018-07-01", "2018-07-10")]
    [InlineData("2018-07-10", "2018-07-10")]
    [InlineData("2018-07-11", "2018-08-10")]
    [InlineData("2018-12-31", "2019-01-10")]
    [Covers("housingfund.committee.day")]
    public void A_matter_waits_for_the_next_first_ten_days(string ready, string by) =>
        CommitteeDay.NextRegularBy(DateOnly.ParseExact(ready, "yyyy-MM-dd")).ShouldBe(DateOnly.ParseExact(by, "yyyy-MM-dd"));

    [Fact]
    [Covers("housingfund.committee.recusal")]
    public void Who_worked_on_the_case_or_is_recused_does_not_vote()
    {
        CommitteeRecusal.Check(Of(5, 5), ["clerk"]).ShouldBeNull();
        CommitteeRecusal.Check(Of(5, 5), ["m3"]).ShouldNotBeNull();
        CommitteeRecusal.Check(Of(5, 5, recused: 1), []).ShouldNotBeNull();
        CommitteeRecusal.Check(Of(5, 4, recused: 1), []).ShouldBeNull();
        CommitteeVote.Count(Of(5, 5), ["m3"]).Valid.ShouldBeFalse();
    }

    [Theory]
    [InlineData(5, 2, false)]
    [InlineData(5, 3, true)]
    [InlineData(6, 3, false)]
    [InlineData(6, 4, true)]
    [InlineData(7, 3, false)]
    [InlineData(7, 4, true)]
    [Covers("housingfund.committee.quorum")]
    public void More_than_half_vote(int members, int votes, bool holds) => (CommitteeQuorum.Check(Of(members, votes)) is null).ShouldBe(holds);

    [Theory]
    [InlineData("three of five", 5, 3, 2, 0, 0, true)]
    [InlineData("two of five", 5, 2, 3, 0, 0, false)]
    [InlineData("three of six", 6, 3, 3, 0, 0, false)]
    [InlineData("four of six", 6, 4, 2, 0, 0, true)]
    [InlineData("abstentions are not for it", 5, 2, 0, 3, 0, false)]
    [InlineData("the absent are not for it", 7, 3, 1, 0, 0, false)]
    [InlineData("four of seven, three absent", 7, 4, 0, 0, 0, true)]
    [InlineData("two recused of seven: three of five", 7, 3, 2, 0, 2, true)]
    [InlineData("one recused of seven: three of six", 7, 3, 3, 0, 1, false)]
    [Covers("housingfund.committee.majority")]
    public void More_than_half_of_those_entitled_are_for_it(string name, int members, int votesFor, int against, int abstain, int recused, bool passed)
    {
        var result = CommitteeVote.Count(Of(members, votesFor, against, abstain, recused), []);

        result.Valid.ShouldBeTrue(name);
        result.Passed.ShouldBe(passed, name);
        result.Findings.ShouldHaveSingleItem().Citation.ShouldBe(Texts.Project(10, "三"));
    }

    [Fact]
    [Covers("housingfund.committee.majority")]
    public void A_member_that_worked_on_the_case_is_not_counted_even_when_the_meeting_forgets_it()
    {
        // Six members, one of them reviewed: five are entitled, three are enough.
        CommitteeVote.Count(Of(6, 3, against: 2), ["m6"]).Passed.ShouldBeTrue();
        CommitteeVote.Count(Of(6, 3, against: 2), []).Passed.ShouldBeFalse();
    }

    [Property]
    public void What_passes_has_more_than_half_for_it(byte[] votes, bool[] recused)
    {
        var meeting = new CommitteeMeeting(
            GivenAdmission.MetOn,
            Seven,
            [.. Seven.Where((_, i) => i < recused.Length && recused[i])],
            [.. Seven.Where((_, i) => i < votes.Length && votes[i] % 4 != 0).Select(m => new Vote(m, (VoteValue)(votes[Array.IndexOf(Seven, m)] % 4)))]);

        var result = CommitteeVote.Count(meeting, []);

        var votesFor = meeting.Votes.Count(v => v.Value == VoteValue.For);
        if (result.Passed)
        {
            result.Valid.ShouldBeTrue();
            (votesFor * 2).ShouldBeGreaterThan(Seven.Length - meeting.Recused.Count);
            meeting.Votes.Select(v => v.Member).Intersect(meeting.Recused).ShouldBeEmpty();
        }
    }

    [Fact]
    public void The_day_before_the_text_has_no_committee()
    {
        CommitteeQuorum.Check(Of(5, 5) with { On = new(2018, 3, 29) }).ShouldBeNull();
        Should.Throw<ParameterNotInForceException>(() => CommitteeQuorum.Check(Of(5, 5) with { On = new(2018, 3, 28) }));
    }
}
