using Quzhou.Admissions.Core.Allocation.Rules;

namespace Quzhou.Admissions.Core.Allocation.Verification;

/// <summary>Who holds the places of every channel of a placement under test.</summary>
internal sealed class HeldPlaces
{
    private readonly Market market;
    private readonly IReadOnlyList<Place> places;
    private readonly List<int>?[] holders;
    private readonly Channel[] kinds;
    private readonly int[] returned;
    private readonly Channel[] precedence;
    private readonly bool openLast;

    internal HeldPlaces(Market market, IReadOnlyList<Place> places)
    {
        (this.market, this.places) = (market, places);
        precedence = [.. market.Policy.Precedence];
        openLast = precedence[^1] == Channel.Open;
        holders = new List<int>?[market.Channels.Count];
        kinds = new Channel[market.Channels.Count];
        for (var school = 0; school < market.SchoolIds.Length; school++)
        {
            for (var channel = market.Channels.Special(school); channel <= market.Channels.Open(school); channel++)
                kinds[channel] = market.Channels.KindOf(channel, school);
        }
        for (var i = 0; i < places.Count; i++)
        {
            if (places[i].Rank > 0 && ChannelOf(i) is >= 0 and var channel)
                (holders[channel] ??= []).Add(i);
        }
        for (var channel = 0; channel < holders.Length; channel++)
            holders[channel]?.Sort((a, b) => Compare(channel, a, b));
        returned = new int[market.SchoolIds.Length];
        for (var school = 0; school < returned.Length; school++)
        {
            for (var channel = market.Channels.Special(school); channel < market.Channels.Open(school); channel++)
                returned[school] += GivesUp(channel, school) ? Math.Max(0, market.Channels.Seats(channel) - Filled(channel)) : 0;
        }
    }

    internal int Filled(int channel) => holders[channel]?.Count ?? 0;

    /// <summary>Places that may be filled, with those taken over from other channels.</summary>
    internal int Capacity(int channel, int school) => market.Channels.Seats(channel) + (channel == market.Channels.Open(school) ? returned[school] : 0);

    /// <summary>The last of those who hold a place.</summary>
    internal int Worst(int channel) => holders[channel]![^1];

    /// <summary>Filled places of the channel's own, before any that it took over.</summary>
    internal int OwnFilled(int channel) => Math.Min(Filled(channel), market.Channels.Seats(channel));

    /// <summary>The last of those who hold one of the channel's own places.</summary>
    internal int OwnWorst(int channel) => holders[channel]![OwnFilled(channel) - 1];

    /// <summary>Negative when a goes before b in a channel, 0 for equals on whom nobody ruled.</summary>
    internal int Compare(int channel, int a, int b)
    {
        var order = kinds[channel] == Channel.SpecialTalent
            ? ProfessionalRankOf(channel, a).CompareTo(ProfessionalRankOf(channel, b))
            : TieBreak.Compare(market.ValuesOf(a), market.ValuesOf(b));
        return order != 0 ? order : Ruling(channel, a).CompareTo(Ruling(channel, b));
    }

    /// <summary>Channels with places that come before the one that holds a candidate and that the candidate may take.</summary>
    internal IEnumerable<int> EarlierThan(int candidate, PreferenceCell cell)
    {
        var phase = Array.IndexOf(precedence, places[candidate].Channel!.Value);
        var open = market.Channels.Open(cell.School);
        if (places[candidate].Channel == Channel.Open && !openLast && !IsOwn(open, candidate))
            phase = precedence.Length;
        return PlacementVerifier.Channels(market, candidate, cell)
            .Where(c => market.Channels.Seats(c) > 0 && Array.IndexOf(precedence, kinds[c]) < phase);
    }

    /// <summary>The lines that follow from the placement.</summary>
    internal List<ChannelLine> Lines()
    {
        List<ChannelLine> lines = [];
        for (var school = 0; school < market.SchoolIds.Length; school++)
        {
            for (var channel = market.Channels.Special(school); channel <= market.Channels.Open(school); channel++)
            {
                var kind = kinds[channel];
                var seats = market.Channels.Seats(channel);
                var moved = kind == Channel.Open ? returned[school] : GivesUp(channel, school) ? Filled(channel) - seats : 0;
                if (seats == 0 && moved == 0)
                    continue;
                lines.Add(new ChannelLine(
                    market.SchoolIds[school],
                    kind,
                    kind == Channel.Quota ? market.JuniorIds[market.Channels.Junior(channel)] : null,
                    seats,
                    moved,
                    Filled(channel),
                    Filled(channel) > 0 && kind != Channel.SpecialTalent ? market.ValuesOf(Worst(channel)) : null,
                    Filled(channel) > 0 && kind == Channel.SpecialTalent ? ProfessionalRankOf(channel, Worst(channel)) : null));
            }
        }
        return lines;
    }

    private bool IsOwn(int channel, int candidate) => OwnFilled(channel) > 0 && Compare(channel, candidate, OwnWorst(channel)) <= 0;

    private int Ruling(int channel, int candidate) => market.RulingPositions.GetValueOrDefault((channel, candidate));

    private bool GivesUp(int channel, int school) => channel == market.Channels.Special(school)
        ? market.Policy.UnfilledSpecialToOpen
        : channel != market.Channels.Open(school) && market.Policy.UnfilledQuotaToOpen;

    private int ProfessionalRankOf(int channel, int candidate)
    {
        var school = market.Channels.SchoolOf(channel);
        for (var position = market.PreferenceStart[candidate]; position < market.PreferenceStart[candidate + 1]; position++)
        {
            if (market.Cells[position].School == school && market.Cells[position].HasProfessionalRank)
                return market.ProfessionalRankAt(position);
        }
        return int.MaxValue;
    }

    private int ChannelOf(int candidate)
    {
        var school = market.PreferencesOf(candidate)[places[candidate].Rank - 1].School;
        return places[candidate].Channel switch
        {
            Channel.SpecialTalent => market.Channels.Special(school),
            Channel.Quota => market.QuotaChannel(school, candidate),
            _ => market.Channels.Open(school),
        };
    }
}
