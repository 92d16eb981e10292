namespace Quzhou.FoodSafety.Core.Alarms;

/// <summary>
/// Which numbers of a device were taken (受理进度): all up to the mark but those missing. A number that comes late is still
/// taken once, and one that comes again never.
/// </summary>
public sealed class ReadingMark
{
    /// <summary>Ranges of missing numbers that are remembered; beyond them the oldest is given up and counts as taken.</summary>
    public const int MaxRanges = 100;

    private readonly List<(long First, long Last)> missing;

    /// <param name="highest">Highest number taken; 0 before the first.</param>
    /// <param name="missing">Ranges below it that never came, ascending.</param>
    public ReadingMark(long highest, IEnumerable<(long First, long Last)> missing) => (Highest, this.missing) = (highest, [.. missing]);

    /// <summary>Highest number taken.</summary>
    public long Highest { get; private set; }

    /// <summary>Ranges below it that never came, ascending.</summary>
    public IReadOnlyList<(long First, long Last)> Missing => missing;

    /// <summary>How many numbers never came.</summary>
    public long MissingCount => missing.Sum(r => r.Last - r.First + 1);

    /// <summary>Takes a number from 1 on.</summary>
    /// <returns>False when it was taken before, or given up.</returns>
    public bool TryTake(long sequence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sequence, 1);
        if (sequence > Highest)
        {
            if (sequence > Highest + 1)
                missing.Add((Highest + 1, sequence - 1));
            if (missing.Count > MaxRanges)
                missing.RemoveAt(0);
            Highest = sequence;
            return true;
        }
        var at = missing.FindIndex(r => r.First <= sequence && sequence <= r.Last);
        if (at < 0)
            return false;
        var (first, last) = missing[at];
        missing.RemoveAt(at);
        if (sequence < last)
            missing.Insert(at, (sequence + 1, last));
        if (first < sequence)
            missing.Insert(at, (first, sequence - 1));
        if (missing.Count > MaxRanges)
            missing.RemoveAt(0);
        return true;
    }
}
