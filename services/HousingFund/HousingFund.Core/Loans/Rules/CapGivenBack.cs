using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Loans.Rules;

/// <summary>A loan withdrawn before the payout gives its part of the cap back: the cap is on what is lent (合计贷款规模, 附件5第二条).</summary>
public static class CapGivenBack
{
    /// <summary>Finding of the withdrawal.</summary>
    [Rule("housingfund.loan.cancelled", Texts.Projects, 2, Part = "附件5")]
    public static Finding Done(long amountFen) => new(
        "housingfund.loan.cancelled", new Citation(Texts.Projects, 2, Part: "附件5"), "贷款申请撤销,归还占用的贷款规模", "Withdrawn; the cap has it back", [FactText.Number("amount_fen", amountFen)]);
}
