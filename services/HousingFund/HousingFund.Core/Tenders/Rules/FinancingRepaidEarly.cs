using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tenders.Rules;

/// <summary>Why the fund repays a bank early (提前偿还).</summary>
public enum EarlyRepaymentReason
{
    /// <summary>The state or the province changed its policy (国家、省有关政策调整).</summary>
    PolicyChange = 1,

    /// <summary>The fund has money enough (中心资金充裕).</summary>
    AmpleFunds = 2,
}

/// <summary>The bank takes an early repayment, in part or in full, after a change of policy or when the fund has money enough (第十五条).</summary>
public static class FinancingRepaidEarly
{
    private const string Id = "housingfund.tender.early-repayment";

    /// <summary>Whether the bank has to take it, and the finding either way.</summary>
    [Rule(Id, Texts.Tenders, 15)]
    public static (bool Taken, Finding Finding) Find(EarlyRepaymentReason reason, long outstandingFen, long amountFen)
    {
        Fact[] facts = [new("reason", $"{reason}"), FactText.Number("outstanding_fen", outstandingFen), FactText.Number("amount_fen", amountFen)];
        return amountFen > 0 && amountFen <= outstandingFen
            ? (true, new Finding(Id, new Citation(Texts.Tenders, 15), "提前偿还融资资金,中标银行应予办理", "Repaid early; the bank has to take it", facts))
            : (false, new Finding(Id, new Citation(Texts.Tenders, 15), "提前偿还金额超出融资余额", "Not within what is outstanding", facts));
    }
}
