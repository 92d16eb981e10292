using Quzhou.Credit.Core.Electricity.Parameters;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Rules;

/// <summary>Arrears of a legal entity for less than the heavier term, after dunning, are general dishonesty (一般失信), Art. 12(一)1.</summary>
public static class LegalEntityArrearsGeneral
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.arrears.legal-entity.general";

    /// <summary>The finding, or null when the arrears have lasted as long as the heavier level asks.</summary>
    /// <param name="bill">A bill that is overdue and dunned.</param>
    /// <param name="asOf">Day of determination; governs the parameter.</param>
    [Rule(Id, Regulation.Document, 12, Item = "一.1")]
    public static Finding? Find(UnpaidBill bill, DateOnly asOf)
    {
        var heavier = ArrearsMonths.LegalEntityHeavier;
        var months = heavier.On(asOf).Value;
        return bill.LastedMonths(months, asOf) ? null : ArrearsFinding.Of(
            Id,
            Regulation.Article(12, "一.1"),
            $"社会法人用户拖欠电费不满{months}个月,催缴后仍未缴清,属一般失信。",
            $"Arrears of a legal entity for less than {months} months, unpaid after dunning: general dishonesty.",
            bill,
            asOf,
            heavier.Describe(asOf));
    }
}
