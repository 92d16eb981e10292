using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Credit.Rules;

/// <summary>The trial of liability insurance is widened (食安险, 二十三): who is insured, and the premiums, are counted by day and operator.</summary>
public static class InsuranceCounted
{
    private const string Id = "foodsafety.credit.insurance";

    /// <summary>The register on a day: an operator with two insurances counts once, both premiums count.</summary>
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "二十三")]
    public static (InsuranceTotals Totals, Finding Finding) Of(IEnumerable<Insurance> insurances, DateOnly on)
    {
        List<Insurance> inForce = [.. insurances.Where(i => i.IsInForce(on))];
        var totals = new InsuranceTotals(inForce.Select(i => i.OperatorId).Distinct().Count(), inForce.Sum(i => i.PremiumFen));
        return (totals, new Finding(
            Id, Texts.Point("二十三"), $"参保主体{totals.Insured}户", $"{totals.Insured} operators insured",
            [FactText.Day("on", on), FactText.Number("insured", totals.Insured), FactText.Number("premium_fen", totals.PremiumFen)]));
    }
}
