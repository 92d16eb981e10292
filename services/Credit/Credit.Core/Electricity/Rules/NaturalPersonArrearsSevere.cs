using Quzhou.Credit.Core.Electricity.Parameters;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Rules;

/// <summary>Arrears of a natural person from the severe term on, after dunning, are severe dishonesty (严重失信), Art. 11(三)1.</summary>
public static class NaturalPersonArrearsSevere
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.arrears.natural-person.severe";

    /// <summary>The finding, or null when the arrears are shorter.</summary>
    /// <param name="bill">A bill that is overdue and dunned.</param>
    /// <param name="asOf">Day of determination; governs the parameter.</param>
    [Rule(Id, Regulation.Document, 11, Item = "三.1")]
    public static Finding? Find(UnpaidBill bill, DateOnly asOf)
    {
        var from = ArrearsMonths.NaturalPersonSevere;
        var months = from.On(asOf).Value;
        return !bill.LastedMonths(months, asOf) ? null : ArrearsFinding.Of(
            Id,
            Regulation.Article(11, "三.1"),
            $"自然人用户拖欠电费已满{months}个月,催缴后仍未缴清,属严重失信。",
            $"Arrears of a natural person for {months} months or more, unpaid after dunning: severe dishonesty.",
            bill,
            asOf,
            from.Describe(asOf));
    }
}
