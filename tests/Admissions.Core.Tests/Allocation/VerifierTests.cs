using FsCheck.Xunit;
using Quzhou.Admissions.Core.Allocation;
using Quzhou.Admissions.Core.Allocation.Verification;
using Quzhou.Admissions.Core.Examination;

namespace Quzhou.Admissions.Core.Tests.Allocation;

/// <summary>
/// The verifier passes no placement but a right one: whoever changes a place and makes lines and certificate fit is found out.
/// </summary>
public sealed class VerifierTests
{
    [Property(MaxTest = 150)]
    public void Every_change_of_one_place_is_rejected(int high, int low)
    {
        var seed = Cities.Seed(high, low);
        var (input, final) = Cities.Settle(Cities.Random(seed, candidates: 10, schools: 4), seed);
        var market = Market.Of(input);
        Place[] places = [.. final.Places];
        for (var i = 0; i < places.Length; i++)
        {
            foreach (var other in Others(input.Candidates.Single(c => c.CandidateId == places[i].CandidateId), places[i]))
                Forge(market, [.. places.Select((p, n) => n == i ? other : p)]).ShouldNotBeEmpty($"{places[i]} became {other}");
        }
    }

    [Property(MaxTest = 150)]
    public void Every_exchange_by_which_somebody_gains_is_rejected(int high, int low)
    {
        var seed = Cities.Seed(high, low);
        var (input, final) = Cities.Settle(Cities.Random(seed, candidates: 10, schools: 4), seed);
        var market = Market.Of(input);
        Place[] places = [.. final.Places];
        for (var i = 0; i < places.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (places[i].SchoolId == places[j].SchoolId)
                    continue;
                var (a, b) = (Take(input, places[i], places[j]), Take(input, places[j], places[i]));
                Place[] forged = [.. places.Select((p, n) => n == i ? a : n == j ? b : p)];
                // An exchange by which both lose may be another stable placement, only a worse one.
                if (!Gains(places[i], a) && !Gains(places[j], b))
                    continue;
                Forge(market, forged).ShouldNotBeEmpty($"{places[i]} and {places[j]} exchanged");
            }
        }
    }

    [Fact]
    public void Each_kind_of_wrong_is_named()
    {
        var strong = Entry(0, 30, Cities.SchoolId(0), Cities.SchoolId(1));
        var weak = Entry(1, 10, Cities.SchoolId(0), Cities.SchoolId(1));
        var barred = Entry(2, 50) with { Preferences = [new Preference(Cities.SchoolId(0), [Cities.Barred])] };
        var input = new AllocationInput(
            Cities.Usual,
            [new SchoolSupply(Cities.SchoolId(0), 1, 0, [], null), new SchoolSupply(Cities.SchoolId(1), 5, 0, [], null)],
            [strong, weak, barred],
            []);
        var market = Market.Of(input);
        var right = (FinalAllocation)Allocator.Run(market);
        Place[] places = [.. right.Places];
        places.Select(p => p.Rank).ShouldBe([1, 2, 0]);

        Kinds(places).ShouldBeEmpty();
        Kinds([places[1], places[0], places[2]]).ShouldBe([ViolationKind.Roster]);
        Kinds([places[0], places[1]]).ShouldBe([ViolationKind.Roster]);
        Kinds([places[0], places[1] with { SchoolId = Cities.SchoolId(7) }, places[2]]).ShouldBe([ViolationKind.Roster]);
        Kinds([places[0], places[1] with { Rank = 1, SchoolId = Cities.SchoolId(0) }, places[2]]).ShouldBe([ViolationKind.PlanExceeded]);
        Kinds([places[0] with { Rank = 2, SchoolId = Cities.SchoolId(1) }, places[1] with { Rank = 1, SchoolId = Cities.SchoolId(0) }, places[2]]).ShouldBe([ViolationKind.Envy]);
        Kinds([places[0], places[1] with { Rank = 0, SchoolId = null, Channel = null }, places[2]]).ShouldBe([ViolationKind.Waste]);
        Kinds([places[0], places[1], places[2] with { Rank = 1, SchoolId = Cities.SchoolId(0), Channel = Channel.Open }]).ShouldContain(ViolationKind.Threshold);
        Kinds([places[0] with { Channel = Channel.SpecialTalent }, places[1], places[2]]).ShouldContain(ViolationKind.Threshold);
        PlacementVerifier.Verify(market, places, [], right.Certificate).Select(v => v.Kind).ShouldContain(ViolationKind.Lines);
        PlacementVerifier.Verify(market, places, [right.Lines[0] with { Last = default(RankingValues) }, right.Lines[1]], right.Certificate)
            .Select(v => v.Kind).ShouldBe([ViolationKind.Lines]);
        PlacementVerifier.Verify(market, places, right.Lines, right.Certificate with { InputDigest = "00" }).Select(v => v.Kind).ShouldBe([ViolationKind.Certificate]);
        PlacementVerifier.Verify(market, places, right.Lines, right.Certificate with { Procedure = "other" }).Select(v => v.Kind).ShouldBe([ViolationKind.Certificate]);

        IEnumerable<ViolationKind> Kinds(IReadOnlyList<Place> forged) => Forge(market, forged).Select(v => v.Kind).Distinct();
    }

    [Fact]
    public void An_order_among_equals_that_nobody_ruled_on_is_named()
    {
        var input = new AllocationInput(
            Cities.Usual, [new SchoolSupply(Cities.SchoolId(0), 1, 0, [], null)], [Entry(0, 10, Cities.SchoolId(0)), Entry(1, 10, Cities.SchoolId(0))], []);
        var market = Market.Of(input);
        Allocator.Run(market).ShouldBeOfType<NeedsDecision>();

        Forge(market, [new Place(Cities.CandidateId(0), 1, Cities.SchoolId(0), Channel.Open), new Place(Cities.CandidateId(1), 0, null, null)])
            .Select(v => v.Kind).ShouldBe([ViolationKind.Unruled]);
    }

    [Fact]
    public void A_special_talent_below_the_floor_is_named()
    {
        var low = Entry(0, 19) with { Preferences = [new Preference(Cities.SchoolId(0), [], 1)] };
        var market = Market.Of(new AllocationInput(Cities.Usual with { UnfilledSpecialToOpen = false }, [new SchoolSupply(Cities.SchoolId(0), 1, 1, [], 20)], [low], []));

        Allocator.Run(market).ShouldBeOfType<FinalAllocation>().Places[0].Rank.ShouldBe(0);
        Forge(market, [new Place(Cities.CandidateId(0), 1, Cities.SchoolId(0), Channel.SpecialTalent)]).Select(v => v.Kind).ShouldContain(ViolationKind.Threshold);
    }

    // Lines and certificate made to fit the forged places, so that only the places can give it away.
    private static IReadOnlyList<Violation> Forge(Market market, IReadOnlyList<Place> places)
    {
        List<ChannelLine> lines;
        try
        {
            lines = new HeldPlaces(market, places).Lines();
        }
        catch (Exception e) when (e is IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            lines = [];
        }
        return PlacementVerifier.Verify(market, places, lines, Allocator.CertificateOf(market.InputDigest, places, lines));
    }

    private static IEnumerable<Place> Others(CandidateEntry candidate, Place place)
    {
        if (place.Rank > 0)
            yield return new Place(place.CandidateId, 0, null, null);
        for (var rank = 1; rank <= candidate.Preferences.Count; rank++)
        {
            foreach (var channel in Enum.GetValues<Channel>())
            {
                if ((rank, channel) != (place.Rank, place.Channel))
                    yield return new Place(place.CandidateId, rank, candidate.Preferences[rank - 1].SchoolId, channel);
            }
        }
    }

    private static bool Gains(Place before, Place after) => after.Rank > 0 && (before.Rank == 0 || after.Rank < before.Rank);

    // The candidate of one place in the other's school and channel.
    private static Place Take(AllocationInput input, Place one, Place other)
    {
        var preferences = input.Candidates.Single(c => c.CandidateId == one.CandidateId).Preferences.Select(p => (Guid?)p.SchoolId).ToList();
        return other.Rank == 0
            ? new Place(one.CandidateId, 0, null, null)
            : new Place(one.CandidateId, preferences.IndexOf(other.SchoolId) + 1, other.SchoolId, other.Channel);
    }

    private static CandidateEntry Entry(int candidate, int total, params Guid[] schools) => new(
        Cities.CandidateId(candidate), null, false, new SubjectScores(0, 0, total, 0, 0, 0), 0, 0, [.. schools.Select(s => new Preference(s, []))]);
}
