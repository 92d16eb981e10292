using Quzhou.Credit.Core.Standing;
using Quzhou.Law;

namespace Quzhou.Credit.Core.JointPunishment.Rules;

/// <summary>A punishment lasts as long as the longest valid record it stands on (惩戒期限), Art. 17.</summary>
public static class TermFollowsValidity
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.punishment.term-follows-validity";

    /// <summary>The last day of force.</summary>
    /// <param name="grounds">Records in force, at least one.</param>
    [Rule(Id, Regulation.Document, 17)]
    public static (DateOnly ExpiresOn, Finding Finding) Find(IEnumerable<CreditRecord> grounds)
    {
        var expires = grounds.Max(r => r.ValidUntil) ?? throw new ArgumentException("A ground has a term of validity.", nameof(grounds));
        return (expires, new Finding(Id, Regulation.Article(17), $"惩戒期限随所依据记录的有效期,至{FactText.Iso(expires)}止。", $"The punishment lasts as long as the records it stands on, until {FactText.Iso(expires)}.", [FactText.Day("expires_on", expires)]));
    }
}
