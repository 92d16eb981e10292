namespace Quzhou.Admissions.Core.Allocation;

/// <summary>Places everybody at once (统一录取), 三(三); see <c>docs/decisions/0072</c>.</summary>
public static class Allocator
{
    /// <summary>Name of the procedure; another procedure gets another name, so that old runs stay repeatable.</summary>
    public const string Procedure = "quzhou.admissions.deferred-acceptance.v1";

    /// <summary>The outcome for a market: the same for the same input, bit for bit.</summary>
    public static AllocationOutcome Run(Market market)
    {
        var process = new DeferredAcceptance(market);
        process.Run();
        var groups = UndecidedGroups.Of(market, process);
        return groups.Count > 0 ? new NeedsDecision(market.InputDigest, groups) : Final(market, process);
    }

    private static FinalAllocation Final(Market market, DeferredAcceptance process)
    {
        var ranks = new byte[market.Count];
        var channels = new byte[market.Count];
        for (var school = 0; school < market.SchoolIds.Length; school++)
        {
            for (var channel = market.Channels.Special(school); channel <= market.Channels.Open(school); channel++)
                Note(channel, market.Channels.KindOf(channel, school));
            Note(process.ReturnedHeap(school), Channel.Open);
        }
        var places = new PlaceList(market, ranks, channels);
        var lines = Lines(market, process);
        return new FinalAllocation(market.InputDigest, places, lines, CertificateOf(market.InputDigest, places, lines));

        void Note(int heap, Channel kind)
        {
            foreach (var word in process.Heaps.Held(heap))
                (ranks[process.CandidateOf(word)], channels[process.CandidateOf(word)]) = (process.RankOf(word), (byte)kind);
        }
    }

    internal static Certificate CertificateOf(string inputDigest, IReadOnlyCollection<Place> places, IReadOnlyList<ChannelLine> lines)
    {
        var filled = lines.Sum(l => l.Filled);
        return new Certificate(
            inputDigest, CanonicalForm.DigestOf(places), places.Count, filled, filled + lines.Sum(l => l.Unfilled), lines.Sum(l => l.Unfilled), Procedure);
    }

    private static List<ChannelLine> Lines(Market market, DeferredAcceptance process)
    {
        List<ChannelLine> lines = [];
        for (var school = 0; school < market.SchoolIds.Length; school++)
        {
            for (var channel = market.Channels.Special(school); channel <= market.Channels.Open(school); channel++)
            {
                if (LineOf(market, process, school, channel) is { } line)
                    lines.Add(line);
            }
        }
        return lines;
    }

    private static ChannelLine? LineOf(Market market, DeferredAcceptance process, int school, int channel)
    {
        var kind = market.Channels.KindOf(channel, school);
        var seats = market.Channels.Seats(channel);
        var filled = process.Heaps.Count(channel);
        var last = channel;
        var moved = process.Returns(kind) ? filled - seats : 0;
        if (kind == Channel.Open)
        {
            var second = process.ReturnedHeap(school);
            moved = process.Returned(school);
            filled += second == channel ? 0 : process.Heaps.Count(second);
            // Whoever holds a returned place comes after whoever holds one of the channel's own.
            last = process.Heaps.Count(second) > 0 ? second : channel;
        }
        if (seats == 0 && moved == 0)
            return null;
        var worst = filled == 0 ? -1 : process.CandidateOf(process.Heaps.Worst(last));
        var special = kind == Channel.SpecialTalent;
        return new ChannelLine(
            market.SchoolIds[school],
            kind,
            kind == Channel.Quota ? market.JuniorIds[market.Channels.Junior(channel)] : null,
            seats,
            moved,
            filled,
            special || worst < 0 ? null : market.ValuesOf(worst),
            special && worst >= 0 ? market.ProfessionalRankAt(market.PreferenceStart[worst] + process.RankOf(process.Heaps.Worst(last)) - 1) : null);
    }
}
