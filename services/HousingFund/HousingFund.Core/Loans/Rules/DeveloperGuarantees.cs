using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Loans.Rules;

/// <summary>
/// The developer is jointly liable from the payout until the mortgage certificate is in the fund's hands
/// (阶段性连带责任保证, 第九条、附件5第七条).
/// </summary>
public static class DeveloperGuarantees
{
    private const string Id = "housingfund.loan.guarantee";

    /// <summary>Whether the guarantee runs on a day, and the finding either way.</summary>
    /// <param name="paidOutOn">Day of the payout; null before.</param>
    /// <param name="mortgageReceivedOn">Day the certificate was handed over; null before.</param>
    /// <param name="repaidOn">Day the loan was repaid; null before.</param>
    /// <param name="on">The day asked for.</param>
    [Rule(Id, Texts.Projects, 9)]
    public static (bool Guaranteed, Finding Finding) Find(DateOnly? paidOutOn, DateOnly? mortgageReceivedOn, DateOnly? repaidOn, DateOnly on)
    {
        if (paidOutOn is not { } from || on < from)
            return (false, Of("尚未放款,保证期限未开始", "Not paid out yet; the guarantee has not begun"));
        if (mortgageReceivedOn is { } received && on >= received)
            return (false, Of("抵押权证已收妥,保证期限届满", "The mortgage certificate is in hand; the guarantee has ended", FactText.Day("received_on", received)));
        if (repaidOn is { } repaid && on >= repaid)
            return (false, Of("贷款已结清,无保证债务", "The loan is repaid; nothing is guaranteed", FactText.Day("repaid_on", repaid)));
        return (true, Of("抵押权证未收妥,房开企业承担连带保证责任", "The mortgage certificate is not in hand; the developer is jointly liable", FactText.Day("paid_out_on", from)));
    }

    private static Finding Of(string zh, string en, params Fact[] facts) => new(Id, Texts.Project(9), zh, en, facts);
}
