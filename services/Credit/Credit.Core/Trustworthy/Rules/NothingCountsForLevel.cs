using Quzhou.Credit.Core.Standing;
using Quzhou.Credit.Core.Standing.Rules;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Trustworthy.Rules;

/// <summary>A user whose level is dishonest is not trustworthy, however long ago the behaviour was (无失信行为), Art. 9.</summary>
public static class NothingCountsForLevel
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.trustworthy.nothing-counts";

    /// <summary>Whether no record counts for the level on the day, and the finding that says so.</summary>
    [Rule(Id, Regulation.Document, 9)]
    public static (bool Holds, Finding Finding) Find(IEnumerable<CreditRecord> records, DateOnly date)
    {
        List<Fact> counting = [.. records.Where(r => RecordCountsForLevel.Find(r, date) is not null).OrderBy(r => r.Id).Select(r => new Fact("record_id", r.Id.ToString()))];
        return counting.Count == 0
            ? (true, new Finding(Id, Regulation.Article(9), "没有计入等级的失信记录。", "No record of dishonesty counts for the level."))
            : (false, new Finding(Id, Regulation.Article(9), "尚有计入等级的失信记录,不能评定为诚信。", "A record of dishonesty still counts for the level: not trustworthy.", counting));
    }
}
