using Quzhou.Credit.Core.Standing;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Trustworthy.Rules;

/// <summary>A granted trustworthy level lapses with the first new record (失信即失去诚信等级), Art. 9.</summary>
public static class TrustworthyUntilNewRecord
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.standing.trustworthy";

    /// <summary>The finding while the grant holds on the day, else null.</summary>
    /// <param name="grant">The grant.</param>
    /// <param name="records">All records of the subject.</param>
    /// <param name="date">The day.</param>
    [Rule(Id, Regulation.Document, 9)]
    public static Finding? Find(TrustworthyGrant grant, IEnumerable<CreditRecord> records, DateOnly date)
    {
        // Behaviour on or after the day of the grant, or older behaviour that was determined only then.
        var lapsed = records.Any(r => UserRecords.IsStanding(r) && r.DeterminedOn <= date && (r.DeterminedOn >= grant.GrantedOn || r.OccurredOn >= grant.GrantedOn));
        return date < grant.GrantedOn || lapsed
            ? null
            : new Finding(
                Id,
                Regulation.Article(9),
                "经申请和审查评定为诚信电力用户,其后没有新的失信记录。",
                "Granted the trustworthy level on application and review; no new record since.",
                [new Fact("application_id", grant.ApplicationId.ToString()), FactText.Day("granted_on", grant.GrantedOn)]);
    }
}
