using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Loans.Rules;

/// <summary>The mortgage pre-notice goes on record before a payout (抵押预告登记, 第九条).</summary>
public static class PreNoticeRegistered
{
    /// <summary>Finding of the registration.</summary>
    [Rule("housingfund.loan.pre-notice", Texts.Projects, 9)]
    public static Finding Done(string number) => new(
        "housingfund.loan.pre-notice", Texts.Project(9), "抵押预告登记已办妥", "The mortgage pre-notice is registered", [FactText.Text("pre_notice_number", number)]);
}
