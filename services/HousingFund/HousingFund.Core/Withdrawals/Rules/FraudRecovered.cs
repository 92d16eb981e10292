using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Withdrawals.Rules;

/// <summary>Money withdrawn by fraud is recovered into the employee's account, and the fraud is reported (骗提住房公积金, 附件6第五条).</summary>
public static class FraudRecovered
{
    /// <summary>Finding of the fraud.</summary>
    [Rule("housingfund.withdrawal.fraud", Texts.Projects, 5, Part = "附件6")]
    public static Finding Due(long amountFen) => new(
        "housingfund.withdrawal.fraud", new Citation(Texts.Projects, 5, Part: "附件6"), "骗提住房公积金,追回并缴至职工账户", "Withdrawn by fraud; recovered into the account", [FactText.Number("amount_fen", amountFen)]);
}
