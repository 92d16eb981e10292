using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Loans.Rules;

/// <summary>An instalment is paid whole, as the loan contract has it (合同借款本金及利息, 附件5第七条).</summary>
public static class InstalmentPaid
{
    private const string Id = "housingfund.loan.instalment";
    private static readonly Citation Basis = new(Texts.Projects, 7, Part: "附件5");

    /// <summary>Whether the amount is that of the instalment, and the finding either way.</summary>
    [Rule(Id, Texts.Projects, 7, Part = "附件5")]
    public static (bool Paid, Finding Finding) Find(Repayment.Instalment due, long amountFen)
    {
        Fact[] facts = [FactText.Number("number", due.Number), FactText.Number("due_fen", due.TotalFen), FactText.Number("paid_fen", amountFen)];
        return amountFen == due.TotalFen
            ? (true, new Finding(Id, Basis, "本期还款已入账", "The instalment is booked", facts))
            : (false, new Finding(Id, Basis, "还款金额与本期应还金额不符", "The amount is not that of the instalment", facts));
    }
}
