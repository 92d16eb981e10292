using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Loans.Rules;

/// <summary>A loan is paid out only after the mortgage pre-notice is registered (第九条).</summary>
public static class PaidOutAfterPreNotice
{
    /// <summary>Finding when it is not registered, else null.</summary>
    [Rule("housingfund.payout.pre-notice", Texts.Projects, 9)]
    public static Finding? Check(string preNoticeNumber) => preNoticeNumber.Length > 0
        ? null
        : new Finding("housingfund.payout.pre-notice", Texts.Project(9), "尚未办妥抵押预告登记,不予放款", "The mortgage pre-notice is not registered; not paid out");

    /// <summary>Finding of a payout.</summary>
    public static Finding Done(string preNoticeNumber) => new(
        "housingfund.payout.pre-notice", Texts.Project(9), "抵押预告登记已办妥,予以放款", "The mortgage pre-notice is registered; paid out", [FactText.Text("pre_notice_number", preNoticeNumber)]);
}
