using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Loans.Rules;

/// <summary>No more is paid early than is owed (提前还款); how the rest is worked out anew stands in <c>docs/decisions/0064</c>.</summary>
public static class EarlyPaymentWithin
{
    private const string Id = "housingfund.loan.early-payment";
    private static readonly Citation Basis = new(Texts.Projects, 7, Part: "附件5");

    /// <summary>Whether the amount is within the balance, and the finding either way.</summary>
    [Rule(Id, Texts.Projects, 7, Part = "附件5")]
    public static (bool Possible, Finding Finding) Find(long balanceFen, long amountFen)
    {
        Fact[] facts = [FactText.Number("balance_fen", balanceFen), FactText.Number("amount_fen", amountFen)];
        if (amountFen > balanceFen)
            return (false, new Finding(Id, Basis, "提前还款金额超出贷款余额", "More than the balance", facts));
        return (true, amountFen == balanceFen
            ? new Finding(Id, Basis, "提前结清贷款", "Repaid in full ahead of time", facts)
            : new Finding(Id, Basis, "提前归还部分本金,重新计算还款计划", "Part of the principal repaid; the rest is worked out anew", facts));
    }
}
