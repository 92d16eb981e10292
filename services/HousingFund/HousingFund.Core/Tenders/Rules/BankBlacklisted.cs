using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tenders.Rules;

/// <summary>A winner that does not perform the contract also goes on the fund's blacklist (信息管理黑名单, 第十六条第二款).</summary>
public static class BankBlacklisted
{
    /// <summary>Finding for the grounds that are non-performance of the contract (四、五), else null.</summary>
    [Rule("housingfund.tender.bank-blacklist", Texts.Tenders, 16, Paragraph = 2)]
    public static Finding? Find(FailureGround ground) => ground is FailureGround.FundsNotInPlace or FailureGround.PromiseBroken
        ? new Finding("housingfund.tender.bank-blacklist", new Citation(Texts.Tenders, 16, 2), "未按投标合同履行,纳入信息管理黑名单", "The contract is not performed; blacklisted", [new("ground", $"{ground}")])
        : null;
}
