namespace Quzhou.Admissions.Core.Allocation;

/// <summary>
/// Who is held in every channel, worst on top: one pool of words, a binary heap a channel. A word is the candidate's key in
/// the channel (40 bits, the smaller the better) and the candidate (24 bits). The number of those equal to the worst is kept
/// beside, because equals are held or let go together.
/// </summary>
internal sealed class ChannelHeaps
{
    internal const int CandidateBits = 24;
    private readonly int[] start;
    private readonly int[] room;
    private readonly int[] count;
    private readonly int[] worst;
    private ulong[] pool;
    private int used;

    /// <param name="rooms">Words set aside for each heap; one that outgrows its room moves to the end of the pool.</param>
    internal ChannelHeaps(int[] rooms)
    {
        room = rooms;
        start = new int[rooms.Length];
        count = new int[rooms.Length];
        worst = new int[rooms.Length];
        for (var heap = 0; heap < rooms.Length; heap++)
        {
            start[heap] = used;
            used += rooms[heap];
        }
        pool = new ulong[used];
    }

    internal int Length => count.Length;

    internal int Count(int heap) => count[heap];

    /// <summary>How many are equal to the worst.</summary>
    internal int WorstCount(int heap) => worst[heap];

    internal ulong Worst(int heap) => pool[start[heap]];

    internal ReadOnlySpan<ulong> Held(int heap) => pool.AsSpan(start[heap], count[heap]);

    internal static ulong Word(ulong key, int candidate) => (key << CandidateBits) | (uint)candidate;

    internal static ulong KeyOf(ulong word) => word >> CandidateBits;

    internal static int CandidateOf(ulong word) => (int)(word & ((1UL << CandidateBits) - 1));

    internal void Add(int heap, ulong word)
    {
        if (count[heap] == room[heap])
            Grow(heap);
        var key = KeyOf(word);
        if (count[heap] == 0 || key > KeyOf(Worst(heap)))
            worst[heap] = 1;
        else if (key == KeyOf(Worst(heap)))
            worst[heap]++;
        var words = pool.AsSpan(start[heap], ++count[heap]);
        var at = words.Length - 1;
        while (at > 0 && words[(at - 1) / 2] < word)
        {
            words[at] = words[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        words[at] = word;
    }

    /// <summary>Takes the worst away; when it was the last of its equals, counts those of the next.</summary>
    internal ulong RemoveWorst(int heap)
    {
        var words = pool.AsSpan(start[heap], count[heap]);
        var top = words[0];
        var last = words[^1];
        words = words[..^1];
        count[heap]--;
        if (words.Length > 0)
            SiftDown(words, last);
        worst[heap]--;
        if (worst[heap] == 0 && words.Length > 0)
            worst[heap] = CountEquals(words, 0, KeyOf(words[0]));
        return top;
    }

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
    private static int CountEquals(ReadOnlySpan<ulong> words, int at, ulong key) => at >= words.Length || KeyOf(words[at]) != key
        ? 0
        : 1 + CountEquals(words, 2 * at + 1, key) + CountEquals(words, 2 * at + 2, key);

    private void Grow(int heap)
    {
        const int smallest = 4;
        var larger = Math.Max(smallest, room[heap] * 2);
        if (used + larger > pool.Length)
            Array.Resize(ref pool, Math.Max(used + larger, pool.Length * 2));
        pool.AsSpan(start[heap], count[heap]).CopyTo(pool.AsSpan(used));
        (start[heap], room[heap], used) = (used, larger, used + larger);
    }
}
