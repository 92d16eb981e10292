using Quzhou.FoodSafety.Core.Sampling.Parameters;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Sampling.Rules;

/// <summary>The year's batches of supervision (十四) are spread over the counties by inhabitants, by largest remainders; the text gives the city's numbers only.</summary>
public static class BatchesByPopulation
{
    private const string Id = "foodsafety.sampling.batches";

    /// <summary>Divides the number of a category.</summary>
    /// <param name="category">A category of supervision.</param>
    /// <param name="year">Year; its last day governs.</param>
    /// <param name="population">Inhabitants, each county once, in the order of the names.</param>
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "十四")]
    public static Division Of(SampleCategory category, int year, IReadOnlyList<CountyPopulation> population)
    {
        var parameter = SamplingNumbers.BatchesOf(category);
        var governing = new DateOnly(year, 12, 31);
        var total = parameter.On(governing).Value;
        var shares = LargestRemainder.Apportion(total, [.. population.Select(p => p.Inhabitants)]);
        return new Division(
            [.. population.Zip(shares, (p, share) => new PlanLine(category, p.County, share))],
            [
                new Finding(
                    Id, Texts.Point("十四"), $"全年监督抽检不少于{total}批次,按人口以最大余数法分配到各县(市、区)", $"At least {total} batches a year, spread over the counties by inhabitants with largest remainders",
                    [new("category", category.ToString()), FactText.Number("year", year), FactText.Number("inhabitants", population.Sum(p => p.Inhabitants))], parameter.Describe(governing)),
            ]);
    }
}
