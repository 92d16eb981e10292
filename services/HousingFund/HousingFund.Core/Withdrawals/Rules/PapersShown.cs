using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Withdrawals.Rules;

/// <summary>The employee shows the contract on file and the invoice of the down payment (附件6第三条2).</summary>
public static class PapersShown
{
    private const string Id = "housingfund.withdrawal.papers";
    private static readonly Citation Basis = new(Texts.Projects, 3, Item: "2", Part: "附件6");

    /// <summary>One finding for each paper that is missing.</summary>
    [Rule(Id, Texts.Projects, 3, Item = "2", Part = "附件6")]
    public static IReadOnlyList<Finding> Check(WithdrawalApplication application)
    {
        var findings = new List<Finding>();
        if (!application.FiledContractShown)
            findings.Add(new(Id, Basis, "缺少经备案的购房合同", "The contract on file is missing"));
        if (!application.DownPaymentInvoiceShown)
            findings.Add(new(Id, Basis, "缺少首付款发票", "The invoice of the down payment is missing"));
        return findings;
    }
}
