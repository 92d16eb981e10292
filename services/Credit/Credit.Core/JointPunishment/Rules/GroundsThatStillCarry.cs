using Quzhou.Credit.Core.Standing;
using Quzhou.Law;

namespace Quzhou.Credit.Core.JointPunishment.Rules;

/// <summary>When records are taken out of the file, a punishment stands on what is left, or ends at once (立即更正), Art. 30.</summary>
public static class GroundsThatStillCarry
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.punishment.grounds-that-still-carry";

    /// <summary>The grounds that still carry a punishment on the day, and the finding that says so.</summary>
    /// <param name="grounds">All records that the punishment stood on, as they are now.</param>
    /// <param name="date">Day of the correction.</param>
    [Rule(Id, Regulation.Document, 30)]
    public static (IReadOnlyList<CreditRecord> Remaining, Finding Finding) Find(IReadOnlyCollection<CreditRecord> grounds, DateOnly date)
    {
        var remaining = grounds.Where(r => r.CarriesPunishment(date)).OrderBy(r => r.DeterminedOn).ThenBy(r => r.Id).ToList();
        Fact[] facts =
        [
            .. grounds.Where(r => r.WithdrawnOn is not null).Select(r => new Fact("withdrawn_record_id", r.Id.ToString())),
            .. remaining.Select(r => new Fact("record_id", r.Id.ToString())),
        ];
        return (remaining, remaining.Count == 0
            ? new Finding(Id, Regulation.Article(30), "惩戒所依据的记录已被更正或删除,没有其他有效事由,惩戒立即终止。", "The records it stood on were corrected or deleted and no other ground is in force: the punishment ends at once.", facts)
            : new Finding(Id, Regulation.Article(30), "部分所依据的记录已被更正或删除,惩戒依其余有效事由继续。", "Some records it stood on were corrected or deleted; the punishment goes on upon the others.", facts));
    }
}
