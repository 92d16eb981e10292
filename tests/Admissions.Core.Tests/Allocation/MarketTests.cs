using FsCheck.Xunit;
using Quzhou.Admissions.Core.Allocation;
using Quzhou.Admissions.Core.Allocation.Rules;
using Quzhou.Admissions.Core.Examination;
using Quzhou.Admissions.Core.Plans;
using static Quzhou.Admissions.Core.Tests.Allocation.Cities;

namespace Quzhou.Admissions.Core.Tests.Allocation;

public sealed class MarketTests
{
    private static readonly AllocationInput Small = new(
        Usual,
        [new SchoolSupply(SchoolId(0), 3, 1, [new JuniorQuota(JuniorId(0), 1)], 2000)],
        [
            new CandidateEntry(CandidateId(0), JuniorId(0), false, new SubjectScores(1000, 1001, 700, 1500, 1100, 400), 80, 2, [new Preference(SchoolId(0), [], 3)]),
            new CandidateEntry(CandidateId(1), null, true, new SubjectScores(900, 905, 600, 1400, 1000, 395), 0, 0, [new Preference(SchoolId(0), [Barred])]),
        ],
        []);

    [Property(MaxTest = 500)]
    public void A_key_says_what_the_values_say(ushort a, ushort b, ushort c, ushort d, bool previous)
    {
        var one = new RankingValues(previous, a % 8192, b % 4096, c % 64, d % 2048, a % 2048, b % 2048, c % 2048);
        var other = new RankingValues(!previous && a % 2 == 0, a % 8192, (b + d % 2) % 4096, c % 64, d % 2048, a % 2048, b % 2048, (c + 1) % 2048);

        var (first, second) = (PriorityKey.Of(one), PriorityKey.Of(other));
        first.Unpack().ShouldBe(one);
        second.Unpack().ShouldBe(other);
        Math.Sign(TieBreak.Compare(one, other)).ShouldBe(-Math.Sign((first.High, first.Low).CompareTo((second.High, second.Low))));
    }

    [Theory]
    [InlineData("total at most 819.1", 8191, true)]
    [InlineData("one tenth more does not fit", 8192, false)]
    [InlineData("nothing below 0", -1, false)]
    public void A_value_beyond_its_bits_is_refused(string row, int total, bool fits)
    {
        var pack = () => PriorityKey.Of(new RankingValues(false, total, 0, 0, 0, 0, 0, 0));

        if (fits)
            pack().Unpack().Total.ShouldBe(total, row);
        else
            Should.Throw<ArgumentOutOfRangeException>(() => pack(), row);
    }

    // Computed by another program from the description of the canonical form. It is part of the record of every old run: a
    // change of these values is a change of procedure.
    [Fact]
    public void The_digests_of_a_small_market_are_these()
    {
        var final = Allocator.Run(Market.Of(Small)).ShouldBeOfType<FinalAllocation>();

        final.InputDigest.ShouldBe("0ed4ddb15a88d3d206e21d7c767da36335c4ab9c11ac25b152966b34406b515e");
        final.Certificate.PlacementDigest.ShouldBe("df3e4fcc2dd7bc9edd1ad83e3447ccf90f8e534d5dfb3adcd3e83a7d2f3a06b1");
    }

    public static TheoryData<string, AllocationInput> Changes => new()
    {
        { "precedence", Small with { Policy = Policies[^1] } },
        { "return of quotas", Small with { Policy = Usual with { UnfilledQuotaToOpen = false } } },
        { "return of special places", Small with { Policy = Usual with { UnfilledSpecialToOpen = false } } },
        { "seats", Small with { Supplies = [Small.Supplies[0] with { Seats = 4 }] } },
        { "special places", Small with { Supplies = [Small.Supplies[0] with { SpecialTalentSeats = 0 }] } },
        { "floor", Small with { Supplies = [Small.Supplies[0] with { SpecialTalentFloor = 2001 }] } },
        { "quota", Small with { Supplies = [Small.Supplies[0] with { Quotas = [] }] } },
        { "score", First(c => c with { Scores = c.Scores with { English = 1101 } }) },
        { "bonus", First(c => c with { BonusTenths = 0 }) },
        { "A's", First(c => c with { CountOfA = 1 }) },
        { "professional rank", First(c => c with { Preferences = [c.Preferences[0] with { ProfessionalRank = 4 }] }) },
        { "obstacle", First(c => c with { Preferences = [c.Preferences[0] with { Obstacles = [Barred] }] }) },
        { "no preference", First(c => c with { Preferences = [] }) },
        { "year of graduation", First(c => c with { PreviousGraduate = true }) },
        { "junior school", First(c => c with { JuniorSchoolId = null }) },
        { "candidate less", Small with { Candidates = [Small.Candidates[1]] } },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Whatever_the_allocation_reads_is_in_the_digest(string row, AllocationInput changed) =>
        Market.Of(changed).InputDigest.ShouldNotBe(Market.Of(Small).InputDigest, row);

    [Fact]
    public void A_ruling_is_in_the_digest()
    {
        var input = Small with { Candidates = [Small.Candidates[0], Small.Candidates[0] with { CandidateId = CandidateId(5) }] };
        var ruling = new TieRuling(SchoolId(0), Channel.SpecialTalent, null, [CandidateId(0), CandidateId(5)], "officer", "reason");

        string[] digests =
        [
            Market.Of(input).InputDigest,
            Market.Of(input with { Rulings = [ruling] }).InputDigest,
            Market.Of(input with { Rulings = [ruling with { Order = [CandidateId(5), CandidateId(0)] }] }).InputDigest,
            Market.Of(input with { Rulings = [ruling with { RuledBy = "other" }] }).InputDigest,
        ];
        digests.ShouldBeUnique();
    }

    [Fact]
    public void The_digest_of_one_candidate_is_that_candidates_alone()
    {
        var changed = Market.Of(First(c => c with { CountOfA = 1 }));

        changed.DigestOf(CandidateId(0)).ShouldNotBe(Market.Of(Small).DigestOf(CandidateId(0)));
        changed.DigestOf(CandidateId(1)).ShouldBe(Market.Of(Small).DigestOf(CandidateId(1)));
    }

    public static TheoryData<string, AllocationInput> Contradictions => new()
    {
        { "candidate twice", Small with { Candidates = [Small.Candidates[0], Small.Candidates[0]] } },
        { "school twice", Small with { Supplies = [Small.Supplies[0], Small.Supplies[0]] } },
        { "school named twice", First(c => c with { Preferences = [c.Preferences[0], c.Preferences[0]] }) },
        { "school that offers nothing", First(c => c with { Preferences = [new Preference(SchoolId(9), [])] }) },
        { "channels beyond the plan", Small with { Supplies = [Small.Supplies[0] with { Seats = 1 }] } },
        { "negative seats", Small with { Supplies = [Small.Supplies[0] with { Quotas = [new JuniorQuota(JuniorId(0), -1)] }] } },
        { "two quotas for one junior school", Small with { Supplies = [Small.Supplies[0] with { Quotas = [new JuniorQuota(JuniorId(0), 1), new JuniorQuota(JuniorId(0), 1)] }] } },
        { "special places without a floor", Small with { Supplies = [Small.Supplies[0] with { SpecialTalentFloor = null }] } },
        { "rank 0", First(c => c with { Preferences = [c.Preferences[0] with { ProfessionalRank = 0 }] }) },
        { "negative bonus", First(c => c with { BonusTenths = -1 }) },
        { "channel missing from the precedence", Small with { Policy = Usual with { Precedence = [Channel.Open, Channel.Quota] } } },
        { "channel twice in the precedence", Small with { Policy = Usual with { Precedence = [Channel.Open, Channel.Quota, Channel.Quota] } } },
    };

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void An_input_that_contradicts_itself_is_refused(string row, AllocationInput input) => Should.Throw<ArgumentException>(() => Market.Of(input), row);

    [Fact]
    public void Nobody_and_nothing_is_a_market_too()
    {
        var final = Allocator.Run(Market.Of(new AllocationInput(Usual, [], [], []))).ShouldBeOfType<FinalAllocation>();

        final.Places.ShouldBeEmpty();
        final.Lines.ShouldBeEmpty();
    }

    private static AllocationInput First(Func<CandidateEntry, CandidateEntry> change) => Small with { Candidates = [change(Small.Candidates[0]), Small.Candidates[1]] };
}
