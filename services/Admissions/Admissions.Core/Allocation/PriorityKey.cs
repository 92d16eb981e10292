namespace Quzhou.Admissions.Core.Allocation;

/// <summary>
/// The ranking values in two machine words, so that one comparison ranks two candidates; the greater key goes first.
/// <c>High</c>: graduate of the year 1 bit, total 13, core three 12, A's 6. <c>Low</c>: science, Chinese, mathematics,
/// English, 11 bits each.
/// </summary>
/// <param name="High">Values compared first.</param>
/// <param name="Low">Values compared when the first are equal.</param>
public readonly record struct PriorityKey(uint High, ulong Low)
{
    private const int TotalBits = 13;
    private const int CoreBits = 12;
    private const int CountBits = 6;
    private const int SubjectBits = 11;

    /// <summary>Packs values.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative or beyond what its bits hold.</exception>
    public static PriorityKey Of(in RankingValues values)
    {
        var high = values.PreviousGraduate ? 0u : 1u;
        high = (high << TotalBits) | Fit(values.Total, TotalBits, nameof(values.Total));
        high = (high << CoreBits) | Fit(values.CoreThree, CoreBits, nameof(values.CoreThree));
        high = (high << CountBits) | Fit(values.CountOfA, CountBits, nameof(values.CountOfA));
        ulong low = Fit(values.Science, SubjectBits, nameof(values.Science));
        low = (low << SubjectBits) | Fit(values.Chinese, SubjectBits, nameof(values.Chinese));
        low = (low << SubjectBits) | Fit(values.Mathematics, SubjectBits, nameof(values.Mathematics));
        low = (low << SubjectBits) | Fit(values.English, SubjectBits, nameof(values.English));
        return new PriorityKey(high, low);
    }

    /// <summary>The values again.</summary>
    public RankingValues Unpack() => new(
        High >> (TotalBits + CoreBits + CountBits) == 0,
        (int)Take(High, CoreBits + CountBits, TotalBits),
        (int)Take(High, CountBits, CoreBits),
        (int)Take(High, 0, CountBits),
        (int)Take(Low, 3 * SubjectBits, SubjectBits),
        (int)Take(Low, 2 * SubjectBits, SubjectBits),
        (int)Take(Low, SubjectBits, SubjectBits),
        (int)Take(Low, 0, SubjectBits));

    private static ulong Take(ulong word, int shift, int bits) => (word >> shift) & ((1UL << bits) - 1);

    private static uint Fit(int value, int bits, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(value, 1 << bits, name);
        return (uint)value;
    }
}
