using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Loans.Rules;

/// <summary>
/// Credit to a dishonest borrower is examined strictly (衢发改发〔2018〕23号第二十一条(四)), and severe dishonesty touches
/// credit itself (第二十三条): strict review, or refusal when severe. See <c>docs/decisions/0061</c>.
/// </summary>
public static class BorrowerStanding
{
    /// <summary>Finding while the borrower is jointly punished, else null.</summary>
    [Rule("housingfund.loan.borrower-standing", Texts.ElectricityCredit, 21, Item = "四")]
    [Rule("housingfund.loan.borrower-severe", Texts.ElectricityCredit, 23)]
    public static Finding? Check(IReadOnlyList<Fact>? punishment, bool severe)
    {
        if (punishment is null)
            return null;
        return severe
            ? new Finding(
                "housingfund.loan.borrower-severe", new Citation(Texts.ElectricityCredit, 23), "借款人因严重失信正受联合惩戒,不予贷款", "The borrower is under joint punishment for severe dishonesty; no loan", punishment)
            : new Finding(
                "housingfund.loan.borrower-standing", new Citation(Texts.ElectricityCredit, 21, Item: "四"), "借款人正受联合惩戒,从严审核贷款", "The borrower is under joint punishment; strict review", punishment);
    }
}
