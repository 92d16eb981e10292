namespace Quzhou.Admissions.Core.Allocation;

/// <summary>
/// Reads rulings into a market. A ruling holds only when it orders exactly the group of equals as the data stand now:
/// everybody equal who asked for the school and may take the channel. After a correction an old ruling may fit no longer;
/// then it is passed over and named, and the group, if it still straddles a last place, is reported again.
/// </summary>
internal static class RulingBook
{
    internal static void Apply(Market market, IReadOnlyList<TieRuling> rulings)
    {
        var read = rulings.Select(r => Read(market, r)).ToList();
        Collect(market, read);
        List<UnusedRuling> unused = [];
        Dictionary<(int Channel, int Candidate), int> positions = [];
        List<TieRuling> applied = [];
        foreach (var ruling in read)
        {
            if (Reject(ruling, read) is { } reason)
            {
                unused.Add(reason);
                continue;
            }
            applied.Add(ruling.Source);
            for (var i = 0; i < ruling.Order.Length; i++)
                positions[(ruling.Channel, ruling.Order[i])] = i + 1;
        }
        market.UnusedRulings = unused;
        market.RulingPositions = positions;
        market.Rulings = [.. applied
            .OrderBy(r => r.SchoolId).ThenBy(r => r.Channel).ThenBy(r => r.JuniorSchoolId).ThenBy(r => r.Order[0])];
    }

    /// <summary>Everybody who is equal to a candidate in a channel, asked for its school and may take it, by id.</summary>
    internal static List<int> EqualsOf(Market market, int channel, int candidate)
    {
        var school = market.Channels.SchoolOf(channel);
        var own = Standing(market, channel, candidate, CellOf(market, candidate, school));
        List<int> members = [];
        for (var other = 0; other < market.Count; other++)
        {
            if (CellOf(market, other, school) is >= 0 and var position && Standing(market, channel, other, position) is { } standing && standing == own)
                members.Add(other);
        }
        return members;
    }

    private static int CellOf(Market market, int candidate, int school)
    {
        for (var position = market.PreferenceStart[candidate]; position < market.PreferenceStart[candidate + 1]; position++)
        {
            if (market.Cells[position].School == school)
                return position;
        }
        return -1;
    }

    // What two candidates have to have in common to be equals in a channel; null when the channel is closed to the candidate.
    private static (uint, ulong, int)? Standing(Market market, int channel, int candidate, int position)
    {
        if (position < 0 || !market.Cells[position].Eligible)
            return null;
        var cell = market.Cells[position];
        return market.Channels.KindOf(channel) switch
        {
            Channel.SpecialTalent => cell.SpecialTalent ? (0, 0, market.ProfessionalRankAt(position)) : null,
            Channel.Quota when market.Juniors[candidate] != market.Channels.Junior(channel) => null,
            _ => (market.KeysHigh[candidate], market.KeysLow[candidate], 0),
        };
    }

    private static ReadRuling Read(Market market, TieRuling ruling)
    {
        var school = Array.BinarySearch(market.SchoolIds, ruling.SchoolId);
        var junior = ruling.JuniorSchoolId is { } id ? Array.BinarySearch(market.JuniorIds, id) : Market.NoJunior;
        var channel = school < 0 ? -1 : ruling.Channel switch
        {
            Channel.SpecialTalent => market.Channels.Special(school),
            Channel.Open => market.Channels.Open(school),
            _ => junior < 0 ? -1 : market.Channels.QuotaOf(school, junior),
        };
        int[] order = [.. ruling.Order.Select(c => Array.BinarySearch(market.CandidateIds, c))];
        var known = channel >= 0 && order.Length is > 1 and < ushort.MaxValue && order.All(i => i >= 0) && order.Distinct().Count() == order.Length;
        var standing = known ? Standing(market, channel, order[0], CellOf(market, order[0], school)) : null;
        return new ReadRuling(ruling, channel, school, order, standing, []);
    }

    // One pass over all preferences finds the groups of all rulings.
    private static void Collect(Market market, List<ReadRuling> rulings)
    {
        var bySchool = rulings.Where(r => r.Standing is not null).ToLookup(r => r.School);
        if (bySchool.Count == 0)
            return;
        for (var candidate = 0; candidate < market.Count; candidate++)
        {
            for (var position = market.PreferenceStart[candidate]; position < market.PreferenceStart[candidate + 1]; position++)
            {
                foreach (var ruling in bySchool[market.Cells[position].School])
                {
                    if (Standing(market, ruling.Channel, candidate, position) == ruling.Standing)
                        ruling.Members.Add(candidate);
                }
            }
        }
    }

    private static UnusedRuling? Reject(ReadRuling ruling, List<ReadRuling> all)
    {
        if (ruling.Standing is null || !ruling.Members.SetEquals(ruling.Order))
            return new UnusedRuling(ruling.Source, "裁定名单与现有并列考生不一致", "The ruling does not order exactly the group of equals as the data stand");
        return all.Any(other => other.Channel == ruling.Channel && other.Standing == ruling.Standing && !other.Order.SequenceEqual(ruling.Order))
            ? new UnusedRuling(ruling.Source, "对同一组并列考生有相互矛盾的裁定", "Another ruling orders the same group otherwise")
            : null;
    }

    private sealed record ReadRuling(
        TieRuling Source, int Channel, int School, int[] Order, (uint, ulong, int)? Standing, HashSet<int> Members);
}
