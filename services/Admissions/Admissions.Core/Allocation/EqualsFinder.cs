namespace Quzhou.Admissions.Core.Allocation;

/// <summary>What equals in a channel have in common: the key, or the place in the professional test.</summary>
internal readonly record struct Standing(uint High, ulong Low, int ProfessionalRank);

/// <summary>Finds groups of equals: everybody equal who asked for the school and may take the channel.</summary>
internal static class EqualsFinder
{
    /// <summary>Standing of whoever holds a preference in a channel of its school; null when the channel is closed to them.</summary>
    internal static Standing? StandingAt(Market market, int channel, Channel kind, int candidate, int position)
    {
        var cell = market.Cells[position];
        if (!cell.Eligible)
            return null;
        return kind switch
        {
            Channel.SpecialTalent => cell.SpecialTalent ? new Standing(0, 0, market.ProfessionalRankAt(position)) : null,
            Channel.Quota when market.Juniors[candidate] != market.Channels.Junior(channel) => null,
            _ => new Standing(market.KeysHigh[candidate], market.KeysLow[candidate], 0),
        };
    }

    /// <summary>Standing of a candidate in a channel; null when it is closed to them or they did not ask for the school.</summary>
    internal static Standing? StandingOf(Market market, int channel, int candidate)
    {
        var school = market.Channels.SchoolOf(channel);
        for (var position = market.PreferenceStart[candidate]; position < market.PreferenceStart[candidate + 1]; position++)
        {
            if (market.Cells[position].School == school)
                return StandingAt(market, channel, market.Channels.KindOf(channel), candidate, position);
        }
        return null;
    }

    /// <summary>The group of each (channel, standing), by id; one pass over all preferences.</summary>
    internal static IReadOnlyList<List<int>> Find(Market market, IReadOnlyList<(int Channel, Standing Standing)> wanted)
    {
        List<int>[] groups = [.. wanted.Select(_ => new List<int>())];
        if (wanted.Count == 0)
            return groups;
        var bySchool = Enumerable.Range(0, wanted.Count)
            .Select(i => (Group: i, wanted[i].Channel, Kind: market.Channels.KindOf(wanted[i].Channel), wanted[i].Standing))
            .ToLookup(w => market.Channels.SchoolOf(w.Channel));
        var asked = new bool[market.SchoolIds.Length];
        foreach (var school in bySchool)
            asked[school.Key] = true;
        for (var candidate = 0; candidate < market.Count; candidate++)
        {
            for (var position = market.PreferenceStart[candidate]; position < market.PreferenceStart[candidate + 1]; position++)
            {
                var school = market.Cells[position].School;
                if (!asked[school])
                    continue;
                foreach (var w in bySchool[school])
                {
                    if (StandingAt(market, w.Channel, w.Kind, candidate, position) == w.Standing)
                        groups[w.Group].Add(candidate);
                }
            }
        }
        return groups;
    }
}
