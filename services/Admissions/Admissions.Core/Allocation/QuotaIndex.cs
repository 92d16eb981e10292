namespace Quzhou.Admissions.Core.Allocation;

/// <summary>
/// Finds the quota channel of a school and a junior school: a hash table in one array, each slot school 16, junior school 24
/// and channel 24 bits, at most half full, so that a look-up mostly reads one word.
/// </summary>
internal sealed class QuotaIndex
{
    private const int JuniorBits = 24;
    private const int ChannelBits = 24;
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;
    private readonly ulong[] slots;
    private readonly int shift;

    internal QuotaIndex(Market market)
    {
        var quotas = market.Channels.Count - 2 * market.SchoolIds.Length;
        var bits = 1;
        while (1 << bits < 2 * quotas)
            bits++;
        slots = new ulong[1 << bits];
        shift = 64 - bits;
        for (var school = 0; school < market.SchoolIds.Length; school++)
        {
            for (var channel = market.Channels.Special(school) + 1; channel < market.Channels.Open(school); channel++)
            {
                var key = KeyOf(school, market.Channels.Junior(channel));
                var slot = SlotOf(key);
                while (slots[slot] != 0)
                    slot = (slot + 1) & (slots.Length - 1);
                slots[slot] = (key << ChannelBits) | (uint)channel;
            }
        }
    }

    /// <summary>The channel; -1 for none. Channel 0 is a school's special-talent channel, so no slot in use is 0.</summary>
    internal int Find(int school, int junior)
    {
        var key = KeyOf(school, junior);
        for (var slot = SlotOf(key); slots[slot] != 0; slot = (slot + 1) & (slots.Length - 1))
        {
            if (slots[slot] >> ChannelBits == key)
                return (int)(slots[slot] & ((1UL << ChannelBits) - 1));
        }
        return -1;
    }

    private static ulong KeyOf(int school, int junior) => ((ulong)(uint)school << JuniorBits) | (uint)junior;

    private int SlotOf(ulong key) => (int)((key * Multiplier) >> shift);
}
