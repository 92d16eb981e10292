namespace Quzhou.Admissions.Core.Allocation;

/// <summary>
/// Reads rulings into a market. A ruling holds only when it orders exactly the group of equals as the data stand now. After
/// a correction an old ruling may fit no longer; then it is passed over and named, and the group, if it still straddles a
/// last place, is reported again.
/// </summary>
internal static class RulingBook
{
    internal static void Apply(Market market, IReadOnlyList<TieRuling> rulings)
    {
        var read = rulings.Select(r => Read(market, r)).ToList();
        var known = read.Where(r => r.Standing is not null).ToList();
        var groups = EqualsFinder.Find(market, [.. known.Select(r => (r.Channel, r.Standing!.Value))]);
        var members = known.Zip(groups).ToDictionary(z => z.First, z => z.Second);
        List<UnusedRuling> unused = [];
        List<TieRuling> applied = [];
        foreach (var ruling in read)
        {
            if (Reject(ruling, members.GetValueOrDefault(ruling), read) is { } reason)
            {
                unused.Add(reason);
                continue;
            }
            applied.Add(ruling.Source);
            for (var i = 0; i < ruling.Order.Length; i++)
                market.RulingPositions[(ruling.Channel, ruling.Order[i])] = i + 1;
        }
        market.UnusedRulings = unused;
        market.Rulings = [.. applied.OrderBy(r => r.SchoolId).ThenBy(r => r.Channel).ThenBy(r => r.JuniorSchoolId).ThenBy(r => r.Order[0])];
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
        return new ReadRuling(ruling, channel, order, known ? EqualsFinder.StandingOf(market, channel, order[0]) : null);
    }

    private static UnusedRuling? Reject(ReadRuling ruling, List<int>? members, List<ReadRuling> all)
    {
        if (members is null || !members.SequenceEqual(ruling.Order.Order()))
            return new UnusedRuling(ruling.Source, "裁定名单与现有并列考生不一致", "The ruling does not order exactly the group of equals as the data stand");
        return all.Any(other => other.Channel == ruling.Channel && other.Standing == ruling.Standing && !other.Order.SequenceEqual(ruling.Order))
            ? new UnusedRuling(ruling.Source, "对同一组并列考生有相互矛盾的裁定", "Another ruling orders the same group otherwise")
            : null;
    }

    private sealed class ReadRuling(TieRuling source, int channel, int[] order, Standing? standing)
    {
        internal TieRuling Source { get; } = source;

        internal int Channel { get; } = channel;

        internal int[] Order { get; } = order;

        internal Standing? Standing { get; } = standing;
    }
}
