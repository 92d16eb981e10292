namespace Quzhou.Admissions.Core.Allocation;

/// <summary>
/// All candidates of a market in order of rank, and classes of equals: the best class is 0, equals share one. The first
/// word is sorted by radix, 11 bits a pass; where it is equal the second word decides.
/// </summary>
public sealed class CandidateRanking
{
    private const int RadixBits = 11;
    private const int Buckets = 1 << RadixBits;
    private const int KeyShift = 32;
    private const int KeyBits = 32;

    private CandidateRanking(int[] order, int[] classes) => (Order, Classes) = (order, classes);

    /// <summary>Candidates by their number in the market, best first; equals in no particular order.</summary>
    internal int[] Order { get; }

    /// <summary>Class of the candidate at each place of <see cref="Order"/>.</summary>
    internal int[] Classes { get; }

    /// <summary>Ranks the candidates of a market.</summary>
    public static CandidateRanking Of(Market market) => Of(market.KeysHigh, market.KeysLow);

    internal static CandidateRanking Of(uint[] high, ulong[] low)
    {
        // The greater key goes first, so its complement is sorted; the candidate's number rides in the lower half.
        var items = new ulong[high.Length];
        for (var i = 0; i < items.Length; i++)
            items[i] = ((ulong)~high[i] << KeyShift) | (uint)i;
        items = SortByRadix(items);
        var order = new int[items.Length];
        for (var i = 0; i < items.Length; i++)
            order[i] = (int)(uint)items[i];
        var classes = new int[items.Length];
        var next = 0;
        for (var from = 0; from < items.Length;)
        {
            var to = from + 1;
            while (to < items.Length && items[to] >> KeyShift == items[from] >> KeyShift)
                to++;
            if (to - from > 1)
                order.AsSpan(from, to - from).Sort(new ByLowWord(low));
            classes[from] = next;
            for (var i = from + 1; i < to; i++)
                classes[i] = low[order[i]] == low[order[i - 1]] ? next : ++next;
            next++;
            from = to;
        }
        return new CandidateRanking(order, classes);
    }

    private static ulong[] SortByRadix(ulong[] items)
    {
        var target = new ulong[items.Length];
        var counts = new int[Buckets];
        for (var shift = KeyShift; shift < KeyShift + KeyBits; shift += RadixBits)
        {
            Array.Clear(counts);
            foreach (var item in items)
                counts[(int)(item >> shift) & (Buckets - 1)]++;
            var sum = 0;
            for (var bucket = 0; bucket < Buckets; bucket++)
                (counts[bucket], sum) = (sum, sum + counts[bucket]);
            foreach (var item in items)
                target[counts[(int)(item >> shift) & (Buckets - 1)]++] = item;
            (items, target) = (target, items);
        }
        return items;
    }

    private readonly struct ByLowWord(ulong[] low) : IComparer<int>
    {
        public int Compare(int left, int right) => low[right].CompareTo(low[left]);
    }
}
