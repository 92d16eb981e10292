using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Withdrawals.Rules;

/// <summary>When the purchase is called off, the developer helps to recover what was withdrawn for it (附件6第三条3).</summary>
public static class RecoveredOnCancellation
{
    private const string Id = "housingfund.withdrawal.cancelled";
    private static readonly Citation Basis = new(Texts.Projects, 3, Item: "3", Part: "附件6");

    /// <summary>Finding that the money is due back.</summary>
    [Rule(Id, Texts.Projects, 3, Item = "3", Part = "附件6")]
    public static Finding Due(long amountFen, DateOnly cancelledOn) => new(
        Id, Basis, "购房合同取消,收回已提取的住房公积金", "The purchase is called off; the money comes back", [FactText.Number("amount_fen", amountFen), FactText.Day("cancelled_on", cancelledOn)]);

    /// <summary>Whether an amount may be booked, and the finding either way.</summary>
    public static (bool Booked, Finding Finding) Book(long owedFen, long amountFen)
    {
        Fact[] facts = [FactText.Number("owed_fen", owedFen), FactText.Number("amount_fen", amountFen)];
        return amountFen <= owedFen
            ? (true, new Finding(Id, Basis, "收回款项已缴入职工账户", "Paid back into the employee's account", facts))
            : (false, new Finding(Id, Basis, "收回金额超出应收回金额", "More than is to be recovered", facts));
    }
}
