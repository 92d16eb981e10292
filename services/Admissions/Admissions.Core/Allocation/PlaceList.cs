using System.Collections;

namespace Quzhou.Admissions.Core.Allocation;

/// <summary>Places of all candidates by id, kept in two bytes a candidate.</summary>
public sealed class PlaceList : IReadOnlyList<Place>
{
    private readonly Market market;
    private readonly byte[] ranks;
    private readonly byte[] channels;

    internal PlaceList(Market market, byte[] ranks, byte[] channels) => (this.market, this.ranks, this.channels) = (market, ranks, channels);

    /// <inheritdoc/>
    public int Count => ranks.Length;

    /// <inheritdoc/>
    public Place this[int index] => ranks[index] == 0
        ? new Place(market.CandidateIds[index], 0, null, null)
        : new Place(market.CandidateIds[index], ranks[index], market.SchoolIds[SchoolOf(index)], (Channel)channels[index]);

    /// <summary>Place of one candidate.</summary>
    public Place Of(Guid candidateId) => this[market.IndexOf(candidateId)];

    /// <inheritdoc/>
    public IEnumerator<Place> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal int RankOf(int candidate) => ranks[candidate];

    internal Channel ChannelOf(int candidate) => (Channel)channels[candidate];

    internal int SchoolOf(int candidate) => market.PreferencesOf(candidate)[ranks[candidate] - 1].School;

    /// <summary>The channel's number in the market; the candidate is placed.</summary>
    internal int ChannelIndexOf(int candidate)
    {
        var school = SchoolOf(candidate);
        return ChannelOf(candidate) switch
        {
            Channel.SpecialTalent => market.Channels.Special(school),
            Channel.Quota => market.QuotaChannel(school, candidate),
            _ => market.Channels.Open(school),
        };
    }
}
