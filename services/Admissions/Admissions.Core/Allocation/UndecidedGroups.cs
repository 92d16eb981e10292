namespace Quzhou.Admissions.Core.Allocation;

/// <summary>Finds the groups that straddle a last place when the process has come to rest.</summary>
internal static class UndecidedGroups
{
    internal static IReadOnlyList<UndecidedGroup> Of(Market market, DeferredAcceptance process)
    {
        List<(int Channel, int Heap, int Seats)> found = [];
        for (var school = 0; school < market.SchoolIds.Length; school++)
        {
            for (var channel = market.Channels.Special(school); channel <= market.Channels.Open(school); channel++)
                Look(channel, channel);
            if (process.ReturnedHeap(school) != market.Channels.Open(school))
                Look(market.Channels.Open(school), process.ReturnedHeap(school));
        }
        var groups = EqualsFinder.Find(market, [.. found.Select(f => (f.Channel, StandingOf(market, process, f.Channel, f.Heap)))]);
        return [.. found.Zip(groups, (f, members) => Group(market, process, f.Channel, f.Heap, f.Seats, members))];

        void Look(int channel, int heap)
        {
            var heaps = process.Heaps;
            if (heaps.Count(heap) > heaps.Limit(heap))
                found.Add((channel, heap, heaps.Limit(heap) - heaps.Count(heap) + heaps.WorstCount(heap)));
        }
    }

    private static Standing StandingOf(Market market, DeferredAcceptance process, int channel, int heap) =>
        EqualsFinder.StandingOf(market, channel, process.CandidateOf(process.Heaps.Worst(heap)))
        ?? throw new InvalidOperationException("A channel holds somebody to whom it is closed.");

    private static UndecidedGroup Group(Market market, DeferredAcceptance process, int channel, int heap, int seats, List<int> members)
    {
        var worst = ChannelHeaps.KeyOf(process.Heaps.Worst(heap));
        List<Guid> competing = [];
        foreach (var word in process.Heaps.Held(heap))
        {
            if (ChannelHeaps.KeyOf(word) == worst)
                competing.Add(market.CandidateIds[process.CandidateOf(word)]);
        }
        competing.Sort();
        var kind = market.Channels.KindOf(channel);
        var standing = StandingOf(market, process, channel, heap);
        return new UndecidedGroup(
            market.SchoolIds[market.Channels.SchoolOf(channel)],
            kind,
            kind == Channel.Quota ? market.JuniorIds[market.Channels.Junior(channel)] : null,
            seats,
            competing,
            [.. members.Select(m => market.CandidateIds[m])],
            kind == Channel.SpecialTalent ? null : new PriorityKey(standing.High, standing.Low).Unpack(),
            kind == Channel.SpecialTalent ? standing.ProfessionalRank : null);
    }
}
