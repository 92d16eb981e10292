namespace Quzhou.Admissions.Core.Allocation;

/// <summary>
/// Candidate-proposing deferred acceptance over flat arrays (考生优先的延迟录取). A school passes whoever asks through its channels
/// in the order of the policy; each channel holds its best, and lets go of a whole group of equals only when the places are
/// full without it. So no order among equals is ever made up: where a group straddles the last place the channel holds more
/// than its places in the end, and that is how the group is found. See <c>docs/decisions/0072</c>.
/// </summary>
internal sealed class DeferredAcceptance
{
    private const int RulingBits = 16;
    private const int PhaseShift = 32;
    private readonly Market market;
    private readonly ChannelTable channels;
    private readonly CandidateRanking ranking;
    private readonly Channel[] precedence;
    private readonly bool openLast;
    private readonly bool[] ruled;
    private readonly int[] returned;
    private readonly byte[] next;
    private ulong[] waiting = new ulong[64];
    private int waitingCount;

    internal DeferredAcceptance(Market market)
    {
        this.market = market;
        channels = market.Channels;
        ranking = CandidateRanking.Of(market);
        precedence = [.. market.Policy.Precedence];
        openLast = precedence[^1] == Channel.Open;
        ruled = new bool[channels.Count];
        foreach (var (channel, _) in market.RulingPositions.Keys)
            ruled[channel] = true;
        returned = new int[market.SchoolIds.Length];
        next = new byte[market.Count];
        Heaps = new ChannelHeaps(Rooms());
    }

    internal ChannelHeaps Heaps { get; }

    /// <summary>Rank of the preference where each candidate stands now, from 1; past the last when nowhere.</summary>
    internal ReadOnlySpan<byte> Ranks => next;

    /// <summary>Runs until nobody who may still ask is without a place.</summary>
    internal void Run()
    {
        foreach (var candidate in ranking.Order)
        {
            // The order is of no consequence for the result; best first makes for the fewest proposals.
            Ask(candidate);
            while (waitingCount > 0)
            {
                var item = waiting[--waitingCount];
                var (evicted, phase) = ((int)(uint)item, (int)(item >> PhaseShift));
                if (phase > precedence.Length)
                    Ask(evicted);
                else
                    Enter(evicted, market.PreferenceStart[evicted] + next[evicted] - 1, phase);
            }
        }
    }

    /// <summary>Heap of the places that other channels returned, when the open channel is not the last; else the open channel.</summary>
    internal int ReturnedHeap(int school) => openLast ? channels.Open(school) : channels.Count + school;

    /// <summary>Places of a heap as they are now.</summary>
    internal int Limit(int heap, int school) => heap >= channels.Count ? returned[school]
        : heap == channels.Open(school) && openLast ? channels.Seats(heap) + returned[school]
        : channels.Seats(heap);

    private int[] Rooms()
    {
        var rooms = new int[channels.Count + (openLast ? 0 : market.SchoolIds.Length)];
        for (var school = 0; school < market.SchoolIds.Length; school++)
        {
            for (var channel = channels.Special(school); channel <= channels.Open(school); channel++)
            {
                var seats = channels.Seats(channel);
                rooms[channel] = seats + 1;
                if (Returns(channel, school))
                    returned[school] += seats;
            }
            rooms[ReturnedHeap(school)] = Limit(ReturnedHeap(school), school) + 1;
        }
        return rooms;
    }

    /// <summary>Places that unified admission took over at a school.</summary>
    internal int Returned(int school) => returned[school];

    /// <summary>True when what the channel does not fill goes to unified admission.</summary>
    internal bool Returns(int channel, int school) => channel != channels.Open(school)
        && (channel == channels.Special(school) ? market.Policy.UnfilledSpecialToOpen : market.Policy.UnfilledQuotaToOpen);

    private void Ask(int candidate)
    {
        while (true)
        {
            var position = market.PreferenceStart[candidate] + next[candidate];
            if (position >= market.PreferenceStart[candidate + 1])
            {
                // Past the last preference; may not be marked twice, since nobody without a place is let go again.
                next[candidate] = Nowhere;
                return;
            }
            next[candidate]++;
            if (market.Cells[position].Eligible)
            {
                Enter(candidate, position, 0);
                return;
            }
        }
    }

    /// <summary>Mark of a candidate that no school holds.</summary>
    internal const byte Nowhere = byte.MaxValue;

    // Passes a candidate on from a phase; phase after the precedence is that of returned places.
    private void Enter(int candidate, int position, int phase)
    {
        var cell = market.Cells[position];
        var school = cell.School;
        for (; phase <= precedence.Length; phase++)
        {
            var heap = HeapOf(candidate, cell, school, phase);
            if (heap < 0 || Limit(heap, school) == 0)
                continue;
            var key = KeyOf(candidate, position, heap, school);
            // Full with better ones: no need to put the candidate in to take them out again.
            if (Heaps.Count(heap) >= Limit(heap, school) && key > ChannelHeaps.KeyOf(Heaps.Worst(heap)))
                continue;
            var before = Math.Min(Heaps.Count(heap), Limit(heap, school));
            Heaps.Add(heap, ChannelHeaps.Word(key, candidate));
            Trim(heap, school, phase);
            if (heap < channels.Count && Returns(heap, school) && before < channels.Seats(heap))
            {
                returned[school]--;
                Trim(ReturnedHeap(school), school, precedence.Length);
            }
            return;
        }
        Wait(candidate, precedence.Length);
    }

    private int HeapOf(int candidate, PreferenceCell cell, int school, int phase)
    {
        if (phase == precedence.Length)
            return openLast ? -1 : ReturnedHeap(school);
        return precedence[phase] switch
        {
            Channel.SpecialTalent => cell.SpecialTalent ? channels.Special(school) : -1,
            Channel.Quota => market.QuotaChannel(school, candidate),
            _ => channels.Open(school),
        };
    }

    private ulong KeyOf(int candidate, int position, int heap, int school)
    {
        var channel = heap < channels.Count ? heap : channels.Open(school);
        var standing = channel == channels.Special(school) ? market.ProfessionalRankAt(position) : ranking.Classes[candidate];
        var ruling = ruled[channel] ? market.RulingPositions.GetValueOrDefault((channel, candidate)) : 0;
        return ((ulong)standing << RulingBits) | (uint)ruling;
    }

    private void Trim(int heap, int school, int phase)
    {
        while (Heaps.Count(heap) > 0 && Heaps.Count(heap) - Heaps.WorstCount(heap) >= Limit(heap, school))
        {
            for (var group = Heaps.WorstCount(heap); group > 0; group--)
                Wait(ChannelHeaps.CandidateOf(Heaps.RemoveWorst(heap)), phase);
        }
    }

    private void Wait(int candidate, int phase)
    {
        if (waitingCount == waiting.Length)
            Array.Resize(ref waiting, waiting.Length * 2);
        waiting[waitingCount++] = ((ulong)(uint)(phase + 1) << PhaseShift) | (uint)candidate;
    }
}
