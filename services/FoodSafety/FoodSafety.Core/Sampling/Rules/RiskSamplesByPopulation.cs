using Quzhou.FoodSafety.Core.Sampling.Parameters;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Sampling.Rules;

/// <summary>Risk monitoring reaches a number of samples for every thousand inhabitants (十三), in each county: a part of a thousand counts as one.</summary>
public static class RiskSamplesByPopulation
{
    private const string Id = "foodsafety.sampling.risk";
    private const long Thousand = 1000;

    /// <summary>Samples of each county.</summary>
    /// <param name="year">Year; its last day governs.</param>
    /// <param name="population">Inhabitants, each county once.</param>
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "十三")]
    public static Division Of(int year, IReadOnlyList<CountyPopulation> population)
    {
        var governing = new DateOnly(year, 12, 31);
        var rate = SamplingNumbers.RiskPerThousand.On(governing).Value;
        return new Division(
            [.. population.Select(p => new PlanLine(SampleCategory.RiskMonitoring, p.County, (p.Inhabitants * rate + Thousand - 1) / Thousand))],
            [
                new Finding(
                    Id, Texts.Point("十三"), $"年风险监测样本量达到每千人口{rate}件,各县(市、区)分别达到", $"Risk monitoring of {rate} samples for every thousand inhabitants, in each county",
                    [FactText.Number("year", year), FactText.Number("inhabitants", population.Sum(p => p.Inhabitants))], SamplingNumbers.RiskPerThousand.Describe(governing)),
            ]);
    }
}
