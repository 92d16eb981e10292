using Quzhou.Law;

namespace Quzhou.Credit.Core.Repair.Rules;

/// <summary>Arrears are corrected when nothing of the bill is owed any more (纠正失信行为), Art. 24.</summary>
public static class CorrectedWhenPaid
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.correction.paid-in-full";

    /// <summary>What is still owed, and the finding that says so.</summary>
    /// <param name="billFen">What the bill came to, in fen.</param>
    /// <param name="paidFen">All payments together, in fen, not more than the bill.</param>
    [Rule(Id, Regulation.Document, 24)]
    public static (long OutstandingFen, Finding Finding) Find(long billFen, long paidFen)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(paidFen);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(paidFen, billFen);
        var outstanding = billFen - paidFen;
        Fact[] facts = [FactText.Number("amount_fen", billFen), FactText.Number("paid_fen", paidFen), FactText.Number("outstanding_fen", outstanding)];
        return outstanding == 0
            ? (0, new Finding(Id, Regulation.Article(24), "欠费已全部缴清,失信行为已纠正。", "Nothing is owed any more: the behaviour is corrected.", facts))
            : (outstanding, new Finding(Id, Regulation.Article(24), "欠费尚未全部缴清,失信行为尚未纠正。", "Something is still owed: the behaviour is not corrected.", facts));
    }
}
