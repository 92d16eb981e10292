using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Loans.Rules;

/// <summary>A loan under strict review (从严审核, 衢发改发〔2018〕23号第二十一条(四)) is not paid out before the review was made.</summary>
public static class StrictReviewMade
{
    private const string Id = "housingfund.payout.strict-review";
    private static readonly Citation Basis = new(Texts.ElectricityCredit, 21, Item: "四");

    /// <summary>Finding when it is owed, else null.</summary>
    [Rule(Id, Texts.ElectricityCredit, 21, Item = "四")]
    public static Finding? Check(bool strictReview, bool reviewed) => strictReview && !reviewed
        ? new Finding(Id, Basis, "从严审核尚未完成,不予放款", "The strict review is not made; not paid out")
        : null;

    /// <summary>Finding of a review.</summary>
    public static Finding Done(bool agreed) => agreed
        ? new Finding(Id, Basis, "从严审核通过", "Passed the strict review")
        : new Finding(Id, Basis, "从严审核未通过,不予贷款", "Did not pass the strict review; no loan");
}
