using Quzhou.Law;

namespace Quzhou.Credit.Core.JointPunishment.Rules;

/// <summary>A punishment ends after its last day (期限届满), Art. 17.</summary>
public static class LiftWhenExpired
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.punishment.lift.expired";

    /// <summary>Whether the term is over on the day, and the finding that says so.</summary>
    [Rule(Id, Regulation.Document, 17)]
    public static (bool Holds, Finding Finding) Find(DateOnly expiresOn, DateOnly date)
    {
        Fact[] facts = [FactText.Day("expires_on", expiresOn), FactText.Day("date", date)];
        return date > expiresOn
            ? (true, new Finding(Id, Regulation.Article(17), "惩戒期限已届满。", "The term of the punishment is over.", facts))
            : (false, new Finding(Id, Regulation.Article(17), "惩戒期限尚未届满。", "The term of the punishment is not over.", facts));
    }
}
