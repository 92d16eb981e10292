using Quzhou.Credit.Core.Repair;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Trustworthy.Rules;

/// <summary>The power company and the credit office both review, in this order (信用审查), Art. 9.</summary>
public static class ReviewedByBoth
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.trustworthy.two-reviews";

    /// <summary>Whether this review passes the application, and the finding that says so.</summary>
    /// <param name="review">The review.</param>
    /// <param name="conditionsHold">True when the other rules still allow it.</param>
    [Rule(Id, Regulation.Document, 9)]
    public static (bool Passed, Finding Finding) Find(RepairReview review, bool conditionsHold)
    {
        var (whoZh, whoEn) = review.By.Agency == Agencies.PowerCompany ? ("供电公司审查", "The power company's review") : ("信用办审查", "The credit office's review");
        var (zh, en) = (review.Approved, conditionsHold) switch
        {
            (true, true) => ("通过。", "passed the application."),
            (true, false) => ("时条件不成立,不予评定。", "found that the conditions do not hold."),
            _ => ("未通过,不予评定。", "did not pass the application."),
        };
        return (review.Approved && conditionsHold, new Finding(
            Id, Regulation.Article(9), whoZh + zh, $"{whoEn} {en}", [FactText.Day("reviewed_on", review.On), new Fact("agency", review.By.Agency)]));
    }
}
