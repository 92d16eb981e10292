using Quzhou.Credit.Core.Electricity.Parameters;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Rules;

/// <summary>Arrears of a legal entity from the severe term on, after dunning, are severe dishonesty (严重失信), Art. 12(三)1.</summary>
public static class LegalEntityArrearsSevere
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.arrears.legal-entity.severe";

    /// <summary>The finding, or null when the arrears are shorter.</summary>
    /// <param name="bill">A bill that is overdue and dunned.</param>
    /// <param name="asOf">Day of determination; governs the parameter.</param>
    [Rule(Id, Regulation.Document, 12, Item = "三.1")]
    public static Finding? Find(UnpaidBill bill, DateOnly asOf)
    {
        var from = ArrearsMonths.LegalEntitySevere;
        var months = from.On(asOf).Value;
        return !bill.LastedMonths(months, asOf) ? null : ArrearsFinding.Of(
            Id,
            Regulation.Article(12, "三.1"),
            $"社会法人用户拖欠电费已满{months}个月,催缴后仍未缴清,属严重失信。",
            $"Arrears of a legal entity for {months} months or more, unpaid after dunning: severe dishonesty.",
            bill,
            asOf,
            from.Describe(asOf));
    }
}
