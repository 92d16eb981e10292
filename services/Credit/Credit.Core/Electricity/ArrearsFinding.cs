using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity;

/// <summary>The facts that every rule on arrears uses.</summary>
internal static class ArrearsFinding
{
    internal static Finding Of(string ruleId, Citation citation, string zh, string en, UnpaidBill bill, DateOnly asOf, string parameter = "") =>
        new(ruleId, citation, zh, en, FactsOf(bill, asOf), parameter);

    private static List<Fact> FactsOf(UnpaidBill bill, DateOnly asOf)
    {
        List<Fact> facts = [FactText.Day("due_on", bill.DueOn), FactText.Day("as_of", asOf), FactText.Number("amount_fen", bill.AmountFen)];
        if (bill.CountedFrom != bill.DueOn)
            facts.Add(FactText.Day("counted_from", bill.CountedFrom));
        if (bill.DunnedOn is { } dunned)
            facts.Add(FactText.Day("dunned_on", dunned));
        if (bill.SettledOn is { } settled)
            facts.Add(FactText.Day("settled_on", settled));
        return facts;
    }
}
