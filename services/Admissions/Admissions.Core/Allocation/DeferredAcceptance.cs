namespace Quzhou.Admissions.Core.Allocation;

/// <summary>
/// Candidate-proposing deferred acceptance over flat arrays (考生优先的延迟录取). A school passes whoever asks through its channels
/// in the order of the policy; each channel holds its best, and lets go of a whole group of equals only when the places are
/// full without it. So no order among equals is ever made up: where a group straddles the last place the channel holds more
/// than its places in the end, and that is how the group is found. See <c>docs/decisions/0072</c>.
/// </summary>
/// <remarks>
/// Inside, a candidate is a place in the ranking: what is needed of candidates is laid out in that order, because they ask in
/// it. The order in which they ask is of no consequence for the result; best first makes for the fewest proposals.
/// </remarks>
internal sealed class DeferredAcceptance
{
    /// <summary>Mark of a candidate that no school holds.</summary>
    internal const byte Nowhere = byte.MaxValue;

    private const int RulingBits = 16;
    private const int PhaseShift = 32;
    private readonly Market market;
    private readonly ChannelTable channels;
    private readonly QuotaIndex quotas;
    private readonly CandidateRanking ranking;
    private readonly Channel[] precedence;
    private readonly bool openLast;
    private readonly bool[]? ruled;
    private readonly int[] start;
    private readonly PreferenceCell[] cells;
    private readonly int[] juniors;
    private readonly byte[] next;
    private ulong[] waiting = new ulong[64];
    private int waitingCount;

    internal DeferredAcceptance(Market market)
    {
        this.market = market;
        channels = market.Channels;
        quotas = new QuotaIndex(market);
        ranking = CandidateRanking.Of(market);
        precedence = [.. market.Policy.Precedence];
        openLast = precedence[^1] == Channel.Open;
        if (market.RulingPositions.Count > 0)
        {
            ruled = new bool[channels.Count];
            foreach (var (channel, _) in market.RulingPositions.Keys)
                ruled[channel] = true;
        }
        next = new byte[market.Count];
        start = new int[market.Count + 1];
        cells = new PreferenceCell[market.Cells.Length];
        juniors = new int[market.Count];
        LayOut();
        Heaps = new ChannelHeaps(Limits());
    }

    internal ChannelHeaps Heaps { get; }

    /// <summary>Runs until nobody who may still ask is without a place.</summary>
    internal void Run()
    {
        for (var who = 0; who < next.Length; who++)
        {
            Ask(who);
            while (waitingCount > 0)
            {
                var item = waiting[--waitingCount];
                var (evicted, phase) = ((int)(uint)item, (int)(item >> PhaseShift));
                if (phase > precedence.Length)
                    Ask(evicted);
                else
                    Enter(evicted, phase);
            }
        }
    }

    /// <summary>The candidate of the market that a word of a heap stands for.</summary>
    internal int CandidateOf(ulong word) => ranking.Order[ChannelHeaps.CandidateOf(word)];

    /// <summary>Rank of the preference that holds the candidate of a word.</summary>
    internal byte RankOf(ulong word) => next[ChannelHeaps.CandidateOf(word)];

    /// <summary>Heap of the places that other channels returned, when the open channel is not the last; else the open channel.</summary>
    internal int ReturnedHeap(int school) => openLast ? channels.Open(school) : channels.Count + school;

    /// <summary>Places that unified admission took over at a school.</summary>
    internal int Returned(int school) => Heaps.Limit(ReturnedHeap(school)) - (openLast ? channels.Seats(channels.Open(school)) : 0);

    /// <summary>True when what a channel does not fill goes to unified admission.</summary>
    internal bool Returns(Channel kind) => kind switch
    {
        Channel.SpecialTalent => market.Policy.UnfilledSpecialToOpen,
        Channel.Quota => market.Policy.UnfilledQuotaToOpen,
        _ => false,
    };

    private void LayOut()
    {
        for (var who = 0; who < next.Length; who++)
        {
            var candidate = ranking.Order[who];
            var preferences = market.PreferencesOf(candidate);
            preferences.CopyTo(cells.AsSpan(start[who]));
            start[who + 1] = start[who] + preferences.Length;
            juniors[who] = market.Juniors[candidate];
        }
    }

    private int[] Limits()
    {
        var limits = new int[channels.Count + (openLast ? 0 : market.SchoolIds.Length)];
        for (var school = 0; school < market.SchoolIds.Length; school++)
        {
            for (var channel = channels.Special(school); channel <= channels.Open(school); channel++)
            {
                limits[channel] += channels.Seats(channel);
                if (Returns(channels.KindOf(channel, school)))
                    limits[ReturnedHeap(school)] += channels.Seats(channel);
            }
        }
        return limits;
    }

    private void Ask(int who)
    {
        var end = start[who + 1];
        for (var position = start[who] + next[who]; position < end; position++)
        {
            next[who]++;
            if (cells[position].Eligible && TryEnter(who, cells[position], 0))
                return;
        }
        next[who] = Nowhere;
    }

    private void Enter(int who, int phase)
    {
        if (!TryEnter(who, cells[start[who] + next[who] - 1], phase))
            Ask(who);
    }

    // Goes through the channels of a school from a phase on; the phase after the precedence is that of returned places.
    private bool TryEnter(int who, PreferenceCell cell, int phase)
    {
        for (; phase < precedence.Length; phase++)
        {
            var kind = precedence[phase];
            var heap = kind switch
            {
                Channel.SpecialTalent => cell.SpecialTalent ? channels.Special(cell.School) : -1,
                Channel.Quota => juniors[who] == Market.NoJunior ? -1 : quotas.Find(cell.School, juniors[who]),
                _ => channels.Open(cell.School),
            };
            if (heap >= 0 && KeyOf(who, heap, kind) is var key && Heaps.Accepts(heap, key))
            {
                Hold(who, cell.School, heap, key, kind, phase);
                return true;
            }
        }
        if (openLast || phase > precedence.Length)
            return false;
        var returned = ReturnedHeap(cell.School);
        var openKey = KeyOf(who, channels.Open(cell.School), Channel.Open);
        if (!Heaps.Accepts(returned, openKey))
            return false;
        Hold(who, cell.School, returned, openKey, Channel.Open, phase);
        return true;
    }

    private void Hold(int who, int school, int heap, long key, Channel kind, int phase)
    {
        var filled = Heaps.Add(heap, ChannelHeaps.Word(key, who));
        LetGo(heap, phase);
        if (filled && Returns(kind))
        {
            Heaps.Shrink(ReturnedHeap(school));
            LetGo(ReturnedHeap(school), precedence.Length);
        }
    }

    private long KeyOf(int who, int channel, Channel kind)
    {
        long standing = kind == Channel.SpecialTalent
            ? market.ProfessionalRankAt(market.PreferenceStart[ranking.Order[who]] + next[who] - 1)
            : ranking.Classes[who];
        var ruling = ruled is not null && ruled[channel] ? market.RulingPositions.GetValueOrDefault((channel, ranking.Order[who])) : 0;
        return (standing << RulingBits) | (uint)ruling;
    }

    private void LetGo(int heap, int phase)
    {
        while (Heaps.Surplus(heap) is > 0 and var surplus)
        {
            for (; surplus > 0; surplus--)
            {
                if (waitingCount == waiting.Length)
                    Array.Resize(ref waiting, waiting.Length * 2);
                waiting[waitingCount++] = ((ulong)(uint)(phase + 1) << PhaseShift) | (uint)Heaps.RemoveWorst(heap);
            }
        }
    }
}
