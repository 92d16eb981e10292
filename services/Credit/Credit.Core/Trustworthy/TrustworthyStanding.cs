using Quzhou.Credit.Core.Standing;
using Quzhou.Credit.Core.Trustworthy.Rules;

namespace Quzhou.Credit.Core.Trustworthy;

/// <summary>A subject's level on a day with its granted trustworthy level (信用等级,含诚信).</summary>
public static class TrustworthyStanding
{
    /// <summary>
    /// The level that the records give; where that is ordinary, trustworthy while a grant holds. A grant is never ended by
    /// anybody: it lapses by the records, so that a record that is taken out of the file gives it back.
    /// </summary>
    /// <param name="date">The day.</param>
    /// <param name="records">All records of the subject, in any order.</param>
    /// <param name="grants">All grants of the subject.</param>
    public static SubjectStanding On(DateOnly date, IReadOnlyCollection<CreditRecord> records, IEnumerable<TrustworthyGrant> grants)
    {
        var standing = SubjectStanding.On(date, records);
        if (standing.Level != CreditLevel.Ordinary)
            return standing;
        foreach (var grant in grants.OrderByDescending(g => g.GrantedOn).ThenBy(g => g.ApplicationId))
        {
            if (TrustworthyUntilNewRecord.Find(grant, records, date) is { } finding)
                return standing with { Level = CreditLevel.Trustworthy, Findings = [finding] };
        }
        return standing;
    }
}
