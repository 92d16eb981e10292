using Quzhou.Credit.Core.Electricity.Parameters;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Rules;

/// <summary>Arrears of a legal entity from the heavier to below the severe term, after dunning, are heavier dishonesty (较重失信), Art. 12(二)1.</summary>
public static class LegalEntityArrearsHeavier
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.arrears.legal-entity.heavier";

    /// <summary>The finding, or null when the arrears are shorter, or as long as the severe level asks.</summary>
    /// <param name="bill">A bill that is overdue and dunned.</param>
    /// <param name="asOf">Day of determination; governs the parameters.</param>
    [Rule(Id, Regulation.Document, 12, Item = "二.1")]
    public static Finding? Find(UnpaidBill bill, DateOnly asOf)
    {
        var from = ArrearsMonths.LegalEntityHeavier;
        var below = ArrearsMonths.LegalEntitySevere;
        var (first, end) = (from.On(asOf).Value, below.On(asOf).Value);
        return !bill.LastedMonths(first, asOf) || bill.LastedMonths(end, asOf) ? null : ArrearsFinding.Of(
            Id,
            Regulation.Article(12, "二.1"),
            $"社会法人用户拖欠电费已满{first}个月、不满{end}个月,催缴后仍未缴清,属较重失信。",
            $"Arrears of a legal entity for {first} months and less than {end}, unpaid after dunning: heavier dishonesty.",
            bill,
            asOf,
            $"{from.Describe(asOf)}; {below.Describe(asOf)}");
    }
}
