using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Withdrawals.Rules;

/// <summary>
/// The developer files a purchase once the down payment is paid, the contract signed and on file with the registry (附件6第三条1), under
/// an agreement on withdrawals.
/// </summary>
public static class PurchaseFiledWhenDue
{
    private const string Id = "housingfund.withdrawal.purchase-list";
    private static readonly Citation Basis = new(Texts.Projects, 3, Item: "1", Part: "附件6");

    /// <summary>One finding for each thing that is missing.</summary>
    [Rule(Id, Texts.Projects, 3, Item = "1", Part = "附件6")]
    public static IReadOnlyList<Finding> Check(PurchaseListEntry entry, bool agreementInForce, DateOnly on)
    {
        var findings = new List<Finding>();
        if (!agreementInForce)
            findings.Add(new(Id, Basis, "提取管理合作协议未签订或已取消", "There is no agreement on withdrawals, or it has ended"));
        if (!entry.DownPaid)
            findings.Add(new(Id, Basis, "首付款未付清", "The down payment is not paid in full"));
        if (entry.ContractFiledOn is not { } filed || filed > on)
            findings.Add(new(Id, Basis, "购房合同未经不动产登记中心备案", "The contract is not on file with the registry"));
        return findings;
    }
}
