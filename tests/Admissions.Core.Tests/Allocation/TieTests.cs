using Quzhou.Admissions.Core.Allocation;
using Quzhou.Admissions.Core.Allocation.Verification;
using Quzhou.Admissions.Core.Examination;
using Quzhou.Admissions.Core.Plans;
using static Quzhou.Admissions.Core.Tests.Allocation.Cities;

namespace Quzhou.Admissions.Core.Tests.Allocation;

/// <summary>Equals at the line, in every position and channel.</summary>
public sealed class TieTests
{
    private const int Applicants = 6;

    public static TheoryData<Channel, int, int, int> Positions
    {
        get
        {
            var data = new TheoryData<Channel, int, int, int>();
            foreach (var channel in Enum.GetValues<Channel>())
            {
                for (var seats = 0; seats <= Applicants; seats++)
                {
                    for (var from = 0; from < Applicants; from++)
                    {
                        for (var to = from + 1; to < Applicants; to++)
                            data.Add(channel, seats, from, to);
                    }
                }
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Positions))]
    public void A_group_is_reported_exactly_when_it_straddles_the_last_place(Channel channel, int seats, int from, int to)
    {
        var input = OneSchool(channel, seats, c => c < from ? c : c <= to ? from : c);
        var straddles = from < seats && seats <= to;

        var outcome = Allocator.Run(Market.Of(input));

        if (!straddles)
        {
            var places = outcome.ShouldBeOfType<FinalAllocation>().Places;
            places.Count(p => p.Rank == 1).ShouldBe(seats);
            Enumerable.Range(0, seats).ShouldAllBe(c => places.Of(CandidateId(c)).Channel == channel);
            return;
        }
        var group = outcome.ShouldBeOfType<NeedsDecision>().Groups.ShouldHaveSingleItem();
        (group.Channel, group.Seats).ShouldBe((channel, seats - from));
        group.JuniorSchoolId.ShouldBe(channel == Channel.Quota ? JuniorId(0) : null);
        group.Members.ShouldBe(Enumerable.Range(from, to - from + 1).Select(CandidateId));
        group.Competing.ShouldBe(group.Members);
        (group.ProfessionalRank is not null).ShouldBe(channel == Channel.SpecialTalent);
        (group.Values is not null).ShouldBe(channel != Channel.SpecialTalent);
    }

    [Theory]
    [MemberData(nameof(Positions))]
    public void A_ruling_places_exactly_whom_it_names_first(Channel channel, int seats, int from, int to)
    {
        var input = OneSchool(channel, seats, c => c < from ? c : c <= to ? from : c);
        if (Allocator.Run(Market.Of(input)) is not NeedsDecision undecided)
            return;
        var group = undecided.Groups.Single();
        Guid[] order = [.. group.Members.Reverse()];

        var market = Market.Of(input with { Rulings = [new TieRuling(group.SchoolId, group.Channel, group.JuniorSchoolId, order, "officer", "reason")] });
        var final = Allocator.Run(market).ShouldBeOfType<FinalAllocation>();

        order.ShouldAllBe(c => (final.Places.Of(c).Rank == 1) == (Array.IndexOf(order, c) < group.Seats));
        PlacementVerifier.Verify(market, final).ShouldBeEmpty();
        var explained = new Explanations(market, final, new DateOnly(2018, 7, 1)).Of(order[^1]).Missed.Single().Channels.First(c => c.Channel == channel);
        explained.LostOn.ShouldBe(Criterion.Ruling);
    }

    public static TheoryData<string, SubjectScores, int, SubjectScores, int> Criteria => new()
    {
        // Chinese, mathematics, social studies, science, English, physical education. Totals are 300 throughout; the first goes
        // first by the criterion named, though the second is ahead in all that come after it.
        { "core three before A's", new SubjectScores(50, 50, 60, 40, 51, 49), 0, new SubjectScores(60, 60, 40, 60, 30, 50), 9 },
        { "A's before science", new SubjectScores(40, 50, 60, 40, 60, 50), 3, new SubjectScores(60, 60, 40, 60, 30, 50), 2 },
        { "science before Chinese", new SubjectScores(40, 50, 60, 41, 60, 49), 1, new SubjectScores(60, 60, 60, 40, 30, 50), 1 },
        { "Chinese before mathematics", new SubjectScores(41, 50, 60, 40, 59, 50), 1, new SubjectScores(40, 60, 60, 40, 50, 50), 1 },
        { "mathematics before English", new SubjectScores(40, 51, 60, 40, 59, 50), 1, new SubjectScores(40, 50, 60, 40, 60, 50), 1 },
    };

    [Theory]
    [MemberData(nameof(Criteria))]
    public void The_criteria_are_taken_in_the_order_of_the_notice(string row, SubjectScores first, int firstA, SubjectScores second, int secondA)
    {
        foreach (var channel in new[] { Channel.Open, Channel.Quota })
        {
            var input = OneSchool(channel, 1, c => c, candidates: 2);
            input = input with
            {
                Candidates = [input.Candidates[1] with { Scores = first, CountOfA = firstA }, input.Candidates[0] with { Scores = second, CountOfA = secondA }],
            };

            var final = Allocator.Run(Market.Of(input)).ShouldBeOfType<FinalAllocation>(row);

            first.Total.ShouldBe(300, row);
            second.Total.ShouldBe(300, row);
            final.Places.Of(CandidateId(1)).Rank.ShouldBe(1, row);
            final.Places.Of(CandidateId(0)).Rank.ShouldBe(0, row);
        }
    }

    // Were a put before b at school 0: b goes to 1 and pushes c out, c takes 0 from a, and nobody equal is left waiting there.
    // Were b put first: a finds 1 taken by c, who stays. Two outcomes, so nobody may choose silently.
    [Theory]
    [InlineData("a first", 0, 1, "-,1,0")]
    [InlineData("b first", 1, 0, "-,0,1")]
    public void A_run_that_would_look_settled_under_one_made_up_order_is_still_undecided(string row, int first, int second, string schools)
    {
        var (a, b, c) = (Entry(0, 10, 3, 0, 1), Entry(1, 10, 1, 0, 1), Entry(2, 20, 2, 1, 0));
        var input = new AllocationInput(
            Usual, [new SchoolSupply(SchoolId(0), 1, 0, [], null), new SchoolSupply(SchoolId(1), 1, 1, [], 0)], [a, b, c], []);

        var group = Allocator.Run(Market.Of(input)).ShouldBeOfType<NeedsDecision>().Groups.ShouldHaveSingleItem();
        group.Members.ShouldBe([CandidateId(0), CandidateId(1)], row);

        var ruling = new TieRuling(SchoolId(0), Channel.Open, null, [CandidateId(first), CandidateId(second)], "officer", "");
        var final = Allocator.Run(Market.Of(input with { Rulings = [ruling] })).ShouldBeOfType<FinalAllocation>(row);
        string.Join(',', final.Places.Select(p => p.SchoolId is null ? "-" : p.SchoolId == SchoolId(0) ? "0" : "1")).ShouldBe(schools, row);
    }

    [Fact]
    public void A_ruling_that_no_longer_orders_exactly_the_group_is_passed_over_and_named()
    {
        var input = OneSchool(Channel.Open, 1, _ => 0, candidates: 3);
        TieRuling Order(params int[] order) => new(SchoolId(0), Channel.Open, null, [.. order.Select(CandidateId)], "officer", "");

        foreach (var wrong in new[] { Order(0, 1), Order(0, 1, 2, 3), Order(0, 1, 1), Order(0), Order(), Order(0, 1, 2) with { Channel = Channel.Quota }, Order(0, 1, 2) with { SchoolId = SchoolId(7) } })
        {
            var market = Market.Of(input with { Rulings = [wrong] });
            market.UnusedRulings.ShouldHaveSingleItem().Ruling.ShouldBe(wrong);
            Allocator.Run(market).ShouldBeOfType<NeedsDecision>().Groups.Single().Members.Count.ShouldBe(3);
        }
        Market.Of(input with { Rulings = [Order(0, 1, 2), Order(2, 1, 0)] }).UnusedRulings.Count.ShouldBe(2, "two that contradict each other");
        Market.Of(input with { Rulings = [Order(2, 0, 1)] }).UnusedRulings.ShouldBeEmpty();
    }

    [Fact]
    public void An_outcome_that_needs_a_decision_carries_no_place() =>
        typeof(NeedsDecision).GetProperties().Select(p => p.PropertyType).ShouldBe([typeof(IReadOnlyList<UndecidedGroup>), typeof(string)], ignoreOrder: true);

    // One school with its places in one channel; the lower the standing the better.
    private static AllocationInput OneSchool(Channel channel, int seats, Func<int, int> standing, int candidates = Applicants) => new(
        Usual with { UnfilledQuotaToOpen = false, UnfilledSpecialToOpen = false },
        [new SchoolSupply(SchoolId(0), seats, channel == Channel.SpecialTalent ? seats : 0, channel == Channel.Quota ? [new JuniorQuota(JuniorId(0), seats)] : [], 0)],
        [
            .. Enumerable.Range(0, candidates).Select(c => new CandidateEntry(
                CandidateId(c),
                JuniorId(0),
                PreviousGraduate: false,
                channel == Channel.SpecialTalent ? default : new SubjectScores(0, 0, 0, 0, 1000 - standing(c), 0),
                0,
                0,
                [new Preference(SchoolId(0), [], channel == Channel.SpecialTalent ? 1 + standing(c) : null)])),
        ],
        []);

    private static CandidateEntry Entry(int candidate, int total, int rankAtSchool1, params int[] schools) => new(
        CandidateId(candidate),
        null,
        PreviousGraduate: false,
        new SubjectScores(0, 0, total, 0, 0, 0),
        0,
        0,
        [.. schools.Select(s => new Preference(SchoolId(s), [], s == 1 ? rankAtSchool1 : null))]);
}
