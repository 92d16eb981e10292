using Quzhou.Admissions.Core.Allocation.Rules;
using Quzhou.Admissions.Core.Plans.Rules;

namespace Quzhou.Admissions.Core.Allocation;

/// <summary>Explains the places of a final allocation, one candidate at a time (录取说明).</summary>
public sealed class Explanations
{
    private readonly Market market;
    private readonly FinalAllocation final;
    private readonly DateOnly on;
    private readonly Dictionary<(Guid School, Channel Channel, Guid? Junior), ChannelLine> lines;

    /// <param name="market">The market that was allocated.</param>
    /// <param name="final">Its allocation.</param>
    /// <param name="on">Day of the allocation, for the parameters that findings name.</param>
    public Explanations(Market market, FinalAllocation final, DateOnly on)
    {
        (this.market, this.final, this.on) = (market, final, on);
        lines = final.Lines.ToDictionary(l => (l.SchoolId, l.Channel, l.JuniorSchoolId));
    }

    /// <summary>Why a candidate is where they are.</summary>
    /// <exception cref="KeyNotFoundException">No such candidate.</exception>
    public Explanation Of(Guid candidateId)
    {
        var candidate = market.IndexOf(candidateId);
        var place = final.Places[candidate];
        var preferences = market.PreferenceStart[candidate + 1] - market.PreferenceStart[candidate];
        var missed = place.Rank == 0 ? preferences : place.Rank - 1;
        return new Explanation(
            place,
            market.ValuesOf(candidate),
            PlacedByPreference.Of(place.Rank, place.Channel),
            [.. Enumerable.Range(1, missed).Select(rank => Missed(candidate, rank))]);
    }

    private MissedSchool Missed(int candidate, int rank)
    {
        var position = market.PreferenceStart[candidate] + rank - 1;
        var cell = market.Cells[position];
        return new MissedSchool(
            rank, market.SchoolIds[cell.School], market.ObstacleSets[cell.ObstacleSet], cell.Eligible ? [.. Channels(candidate, position, cell)] : []);
    }

    private IEnumerable<MissedChannel> Channels(int candidate, int position, PreferenceCell cell)
    {
        if (cell.HasProfessionalRank)
            yield return Special(candidate, position, cell);
        if (market.QuotaChannel(cell.School, candidate) is >= 0 and var quota)
            yield return Ranked(candidate, LineOf(cell.School, Channel.Quota, market.JuniorIds[market.Channels.Junior(quota)]));
        yield return Ranked(candidate, LineOf(cell.School, Channel.Open, null));
    }

    private MissedChannel Special(int candidate, int position, PreferenceCell cell)
    {
        var line = LineOf(cell.School, Channel.SpecialTalent, null);
        if (SpecialTalentFloor.Check(market.RawTotals[candidate], market.Channels.Floor(cell.School), on) is { } floor)
            return new MissedChannel(Channel.SpecialTalent, line, null, floor);
        var own = market.ProfessionalRankAt(position);
        return new MissedChannel(
            Channel.SpecialTalent,
            line,
            line.LastProfessionalRank is not { } last ? null : own == last ? Criterion.Ruling : Criterion.ProfessionalTest,
            SpecialTalentOrder.Lost(own, line.LastProfessionalRank));
    }

    private MissedChannel Ranked(int candidate, ChannelLine line)
    {
        if (line.Last is not { } last)
            return new MissedChannel(line.Channel, line, null, PlacedByPreference.NoPlaces(line.Channel));
        var (lostOn, finding) = TieBreak.Lost(market.ValuesOf(candidate), last);
        return new MissedChannel(line.Channel, line, lostOn, finding);
    }

    private ChannelLine LineOf(int school, Channel channel, Guid? junior) =>
        lines.GetValueOrDefault((market.SchoolIds[school], channel, junior))
        ?? new ChannelLine(market.SchoolIds[school], channel, junior, 0, 0, 0, null, null);
}
