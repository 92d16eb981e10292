namespace Quzhou.Admissions.Core.Allocation;

/// <summary>
/// Who is held in every channel, worst on top: one pool of words, a binary heap a channel. A word is the candidate's key in
/// the channel (40 bits, the smaller the better) and the candidate's place in the ranking (24 bits). The number of those equal
/// to the worst is kept beside, because equals are held or let go together; and so is the key beyond which nobody comes in,
/// so that most refusals look at one number.
/// </summary>
internal sealed class ChannelHeaps
{
    internal const int CandidateBits = 24;
    private const long Closed = -1;
    private const long Anybody = long.MaxValue;
    private readonly Heap[] heaps;
    private readonly long[] cuts;
    private ulong[] pool;
    private int used;

    /// <param name="limits">Places of each heap; as many words are set aside, and one that outgrows them moves to the end of the pool.</param>
    internal ChannelHeaps(int[] limits)
    {
        heaps = new Heap[limits.Length];
        cuts = new long[limits.Length];
        for (var heap = 0; heap < limits.Length; heap++)
        {
            var room = limits[heap] == 0 ? 0 : limits[heap] + 1;
            heaps[heap] = new Heap { Start = used, Room = room, Limit = limits[heap] };
            cuts[heap] = limits[heap] == 0 ? Closed : Anybody;
            used += room;
        }
        pool = new ulong[used];
    }

    internal int Length => heaps.Length;

    internal int Count(int heap) => heaps[heap].Count;

    internal int Limit(int heap) => heaps[heap].Limit;

    /// <summary>How many are equal to the worst.</summary>
    internal int WorstCount(int heap) => heaps[heap].Worst;

    internal ulong Worst(int heap) => pool[heaps[heap].Start];

    internal ReadOnlySpan<ulong> Held(int heap) => pool.AsSpan(heaps[heap].Start, heaps[heap].Count);

    internal static ulong Word(long key, int candidate) => ((ulong)key << CandidateBits) | (uint)candidate;

    internal static long KeyOf(ulong word) => (long)(word >> CandidateBits);

    internal static int CandidateOf(ulong word) => (int)(word & ((1UL << CandidateBits) - 1));

    /// <summary>False when the places are full of better ones, or there are none.</summary>
    internal bool Accepts(int heap, long key) => key <= cuts[heap];

    /// <summary>Takes somebody in. True when that filled a place that was empty.</summary>
    internal bool Add(int heap, ulong word)
    {
        ref var h = ref heaps[heap];
        if (h.Count == h.Room)
            Grow(ref h);
        var key = KeyOf(word);
        if (h.Count == 0 || key > KeyOf(pool[h.Start]))
            h.Worst = 1;
        else if (key == KeyOf(pool[h.Start]))
            h.Worst++;
        var words = pool.AsSpan(h.Start, ++h.Count);
        var at = words.Length - 1;
        while (at > 0 && words[(at - 1) / 2] < word)
        {
            words[at] = words[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        words[at] = word;
        Cut(heap, in h);
        return h.Count <= h.Limit;
    }

    /// <summary>Takes a place away.</summary>
    internal void Shrink(int heap)
    {
        heaps[heap].Limit--;
        Cut(heap, in heaps[heap]);
    }

    /// <summary>How many have to go now: all who equal the worst when the places are full without them, else none.</summary>
    internal int Surplus(int heap)
    {
        ref var h = ref heaps[heap];
        return h.Count > 0 && h.Count - h.Worst >= h.Limit ? h.Worst : 0;
    }

    /// <summary>Takes the worst away; when it was the last of its equals, counts those of the next.</summary>
    internal int RemoveWorst(int heap)
    {
        ref var h = ref heaps[heap];
        var words = pool.AsSpan(h.Start, h.Count);
        var top = words[0];
        var last = words[^1];
        words = words[..^1];
        h.Count--;
        h.Worst--;
        if (words.Length > 0)
        {
            SiftDown(words, last);
            if (h.Worst == 0)
                h.Worst = CountEquals(words, 0, KeyOf(words[0]));
        }
        Cut(heap, in h);
        return CandidateOf(top);
    }

    private void Cut(int heap, in Heap h) => cuts[heap] = h.Limit == 0 ? Closed : h.Count < h.Limit ? Anybody : KeyOf(pool[h.Start]);

    private static void SiftDown(Span<ulong> words, ulong word)
    {
        var at = 0;
        while (true)
        {
            var child = 2 * at + 1;
            if (child >= words.Length)
                break;
            if (child + 1 < words.Length && words[child + 1] > words[child])
                child++;
            if (words[child] <= word)
                break;
            words[at] = words[child];
            at = child;
        }
        words[at] = word;
    }

    // Equals of the top stand together below it: a parent is never better than its child.
    private static int CountEquals(ReadOnlySpan<ulong> words, int at, long key) => at >= words.Length || KeyOf(words[at]) != key
        ? 0
        : 1 + CountEquals(words, 2 * at + 1, key) + CountEquals(words, 2 * at + 2, key);

    private void Grow(ref Heap h)
    {
        const int smallest = 4;
        var larger = Math.Max(smallest, h.Room * 2);
        if (used + larger > pool.Length)
            Array.Resize(ref pool, Math.Max(used + larger, pool.Length * 2));
        pool.AsSpan(h.Start, h.Count).CopyTo(pool.AsSpan(used));
        (h.Start, h.Room) = (used, larger);
        used += larger;
    }

    private struct Heap
    {
        internal int Start;
        internal int Room;
        internal int Count;
        internal int Limit;
        internal int Worst;
    }
}
