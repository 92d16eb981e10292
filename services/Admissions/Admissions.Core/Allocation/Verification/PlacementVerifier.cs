using Quzhou.Admissions.Core.Plans.Rules;
using Quzhou.Law;

namespace Quzhou.Admissions.Core.Allocation.Verification;

/// <summary>What is wrong with a placement.</summary>
public enum ViolationKind
{
    /// <summary>The candidates are not those of the market, or a place is not among a candidate's preferences.</summary>
    Roster = 1,

    /// <summary>Somebody is placed whom a rule bars, or in a channel that is closed to them.</summary>
    Threshold = 2,

    /// <summary>A plan or a channel is exceeded.</summary>
    PlanExceeded = 3,

    /// <summary>Somebody prefers a place that one of lower priority holds.</summary>
    Envy = 4,

    /// <summary>A place is empty that somebody eligible prefers.</summary>
    Waste = 5,

    /// <summary>Somebody is placed through another channel of the school than the precedence says.</summary>
    ChannelOrder = 6,

    /// <summary>The lines are not those of the placement.</summary>
    Lines = 7,

    /// <summary>The certificate does not belong to input and placement.</summary>
    Certificate = 8,

    /// <summary>Equals were ordered and nobody ruled on them.</summary>
    Unruled = 9,
}

/// <summary>Something wrong with a placement.</summary>
/// <param name="Kind">What.</param>
/// <param name="SchoolId">School, when it is about one.</param>
/// <param name="CandidateId">Candidate, when it is about one.</param>
/// <param name="Detail">In words.</param>
/// <param name="Basis">The rule that it breaks, when one names it.</param>
public sealed record Violation(ViolationKind Kind, Guid? SchoolId, Guid? CandidateId, string Detail, Finding? Basis = null);

/// <summary>
/// Checks a placement against the market (录取结果核验), without anything of how it was made: it looks at every candidate and
/// every school that the candidate prefers. What it passes is within the plans, free of envy and of waste, and keeps the
/// thresholds.
/// </summary>
public static class PlacementVerifier
{
    /// <summary>Everything wrong with an allocation; empty when nothing is.</summary>
    public static IReadOnlyList<Violation> Verify(Market market, FinalAllocation final) =>
        Verify(market, final.Places, final.Lines, final.Certificate);

    /// <summary>Everything wrong with a placement as it was kept.</summary>
    /// <param name="market">Market.</param>
    /// <param name="places">One entry a candidate, by id.</param>
    /// <param name="lines">Lines.</param>
    /// <param name="certificate">Certificate.</param>
    public static IReadOnlyList<Violation> Verify(
        Market market, IReadOnlyList<Place> places, IReadOnlyList<ChannelLine> lines, Certificate certificate)
    {
        var roster = Roster(market, places).ToList();
        if (roster.Count > 0)
            return roster;
        var held = new HeldPlaces(market, places);
        return
        [
            .. Thresholds(market, places),
            .. Plans(market, held),
            .. Wanted(market, places, held),
            .. Lines(held, lines),
            .. Certificates(market, places, lines, certificate),
        ];
    }

    private static IEnumerable<Violation> Roster(Market market, IReadOnlyList<Place> places)
    {
        if (places.Count != market.Count)
        {
            yield return new Violation(ViolationKind.Roster, null, null, $"{places.Count} places for {market.Count} candidates");
            yield break;
        }
        for (var i = 0; i < market.Count; i++)
        {
            var place = places[i];
            if (place.CandidateId != market.CandidateIds[i])
                yield return new Violation(ViolationKind.Roster, null, place.CandidateId, "not the candidate at this position");
            else if (place.Rank == 0 ? place.SchoolId is not null || place.Channel is not null : !IsPreference(market, i, place))
                yield return new Violation(ViolationKind.Roster, place.SchoolId, place.CandidateId, "not one of the candidate's preferences");
        }
    }

    private static bool IsPreference(Market market, int candidate, Place place) =>
        place.Rank > 0
        && place.Rank <= market.PreferencesOf(candidate).Length
        && place.Channel is { } channel && Enum.IsDefined(channel)
        && place.SchoolId == market.SchoolIds[market.PreferencesOf(candidate)[place.Rank - 1].School];

    private static IEnumerable<Violation> Thresholds(Market market, IReadOnlyList<Place> places)
    {
        for (var i = 0; i < market.Count; i++)
        {
            if (places[i].Rank == 0)
                continue;
            var cell = market.PreferencesOf(i)[places[i].Rank - 1];
            if (!cell.Eligible)
                yield return new Violation(ViolationKind.Threshold, places[i].SchoolId, places[i].CandidateId, "barred", market.ObstacleSets[cell.ObstacleSet][0]);
            else if (!MayTake(market, i, cell, places[i].Channel!.Value))
                yield return new Violation(ViolationKind.Threshold, places[i].SchoolId, places[i].CandidateId, $"{places[i].Channel} is closed to the candidate");
        }
    }

    private static IEnumerable<Violation> Plans(Market market, HeldPlaces held)
    {
        for (var school = 0; school < market.SchoolIds.Length; school++)
        {
            var id = market.SchoolIds[school];
            var (special, open) = (market.Channels.Special(school), market.Channels.Open(school));
            var placed = Enumerable.Range(special, open - special + 1).Sum(held.Filled);
            if (PlanNeverExceeded.Check(market.Channels.SeatsOf(school), placed) is { } exceeded)
                yield return new Violation(ViolationKind.PlanExceeded, id, null, $"{placed} of {market.Channels.SeatsOf(school)}", exceeded);
            for (var channel = special; channel <= open; channel++)
            {
                if (held.Filled(channel) > held.Capacity(channel, school))
                    yield return new Violation(ViolationKind.PlanExceeded, id, null, $"{market.Channels.KindOf(channel)}: {held.Filled(channel)} of {held.Capacity(channel, school)}");
            }
        }
    }

    // Every school that a candidate prefers, and every earlier way into the school that has them.
    private static IEnumerable<Violation> Wanted(Market market, IReadOnlyList<Place> places, HeldPlaces held)
    {
        for (var i = 0; i < market.Count; i++)
        {
            var start = market.PreferenceStart[i];
            var preferred = places[i].Rank == 0 ? market.PreferenceStart[i + 1] - start : places[i].Rank - 1;
            for (var position = start; position < start + preferred; position++)
            {
                foreach (var channel in Channels(market, i, market.Cells[position]))
                {
                    if (held.Capacity(channel, market.Cells[position].School) == 0)
                        continue;
                    if (held.Filled(channel) < held.Capacity(channel, market.Cells[position].School))
                        yield return Of(market, ViolationKind.Waste, channel, i, "a wanted place is empty");
                    else if (held.Compare(channel, held.Worst(channel), i) is >= 0 and var order)
                        yield return Of(market, order == 0 ? ViolationKind.Unruled : ViolationKind.Envy, channel, i, "the place is held by one who does not go first");
                }
            }
            if (places[i].Rank == 0)
                continue;
            foreach (var channel in held.EarlierThan(i, market.Cells[start + preferred]))
            {
                if (held.OwnFilled(channel) < market.Channels.Seats(channel))
                    yield return Of(market, ViolationKind.ChannelOrder, channel, i, "an earlier channel has an empty place");
                else if (held.Compare(channel, held.OwnWorst(channel), i) is >= 0 and var order)
                    yield return Of(market, order == 0 ? ViolationKind.Unruled : ViolationKind.ChannelOrder, channel, i, "a place of an earlier channel is held by one who does not go first");
            }
        }
    }

    /// <summary>Channels of a school that a candidate may take; none when a rule bars the school.</summary>
    internal static IEnumerable<int> Channels(Market market, int candidate, PreferenceCell cell)
    {
        if (!cell.Eligible)
            yield break;
        if (MayTake(market, candidate, cell, Channel.SpecialTalent))
            yield return market.Channels.Special(cell.School);
        if (MayTake(market, candidate, cell, Channel.Quota))
            yield return market.QuotaChannel(cell.School, candidate);
        yield return market.Channels.Open(cell.School);
    }

    private static bool MayTake(Market market, int candidate, PreferenceCell cell, Channel channel) => channel switch
    {
        Channel.SpecialTalent => cell.HasProfessionalRank && market.RawTotals[candidate] >= market.Channels.Floor(cell.School),
        Channel.Quota => market.QuotaChannel(cell.School, candidate) >= 0,
        _ => true,
    };

    private static IEnumerable<Violation> Lines(HeldPlaces held, IReadOnlyList<ChannelLine> lines)
    {
        var expected = held.Lines();
        if (!expected.SequenceEqual(lines))
        {
            var first = expected.Zip(lines).FirstOrDefault(z => z.First != z.Second);
            yield return new Violation(ViolationKind.Lines, first.First?.SchoolId, null, $"{lines.Count} lines, {expected.Count} expected, or their values differ");
        }
    }

    private static IEnumerable<Violation> Certificates(
        Market market, IReadOnlyList<Place> places, IReadOnlyList<ChannelLine> lines, Certificate certificate)
    {
        if (certificate != Allocator.CertificateOf(market.InputDigest, places, lines))
            yield return new Violation(ViolationKind.Certificate, null, null, "the certificate belongs to another input or placement");
    }

    private static Violation Of(Market market, ViolationKind kind, int channel, int candidate, string detail) =>
        new(kind, market.SchoolIds[market.Channels.SchoolOf(channel)], market.CandidateIds[candidate], $"{market.Channels.KindOf(channel)}: {detail}");
}
