using Quzhou.Credit.Core.Standing.Rules;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Standing;

/// <summary>A subject's level on a day (信用等级).</summary>
/// <param name="Level">The level.</param>
/// <param name="Findings">All rules that give it, the level's own first.</param>
/// <param name="CountingRecords">Ids of the records that count.</param>
public sealed record SubjectStanding(CreditLevel Level, IReadOnlyList<Finding> Findings, IReadOnlyList<Guid> CountingRecords)
{
    /// <summary>The level on a day: the most severe record that counts; without one, ordinary.</summary>
    /// <param name="date">The day.</param>
    /// <param name="records">All records of the subject, in any order.</param>
    public static SubjectStanding On(DateOnly date, IReadOnlyCollection<CreditRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        var counting = records
            .OrderByDescending(r => r.Level)
            .ThenBy(r => r.DeterminedOn)
            .ThenBy(r => r.Id)
            .Select(r => (Record: r, Finding: RecordCountsForLevel.Find(r, date)))
            .Where(c => c.Finding is not null)
            .ToList();
        if (counting.Count == 0)
            return new SubjectStanding(CreditLevel.Ordinary, [NoRecordIsOrdinary.Find(records.Any(r => r.DeterminedOn <= date))], []);
        var (level, finding) = HighestLevelCounts.Find(counting[0].Record.Level!.Value);
        return new SubjectStanding(level, [finding, .. counting.Select(c => c.Finding!)], [.. counting.Select(c => c.Record.Id)]);
    }
}
