using Quzhou.Law;

namespace Quzhou.Credit.Core.Repair.Rules;

/// <summary>The power company reviews first, then the credit office; both have to pass it (审验, 审核), Art. 25 and 26.</summary>
public static class TwoReviews
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.repair.two-reviews";

    /// <summary>Whether this review passes the repair, and the finding that says so.</summary>
    /// <param name="review">The review.</param>
    /// <param name="conditionsHold">True when the other rules still allow the repair.</param>
    [Rule(Id, Regulation.Document, 25)]
    [Rule(Id, Regulation.Document, 26)]
    public static (bool Passed, Finding Finding) Find(RepairReview review, bool conditionsHold)
    {
        var who = review.By.Agency == Agencies.PowerCompany ? ("供电公司审验", "The power company's review") : ("信用办审核", "The credit office's review");
        var (zh, en) = (review.Approved, conditionsHold) switch
        {
            (true, true) => ("通过。", "passed the repair."),
            (true, false) => ("时修复条件不成立,不予修复。", "found that the conditions do not hold."),
            _ => ("未通过,不予修复。", "did not pass the repair."),
        };
        return (review.Approved && conditionsHold, new Finding(
            Id, Regulation.Article(26), who.Item1 + zh, $"{who.Item2} {en}", [FactText.Day("reviewed_on", review.On), new Fact("agency", review.By.Agency)]));
    }
}
