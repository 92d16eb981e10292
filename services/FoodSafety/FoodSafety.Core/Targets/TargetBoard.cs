using Quzhou.FoodSafety.Core.Sampling;
using Quzhou.FoodSafety.Core.Targets.Parameters;
using Quzhou.FoodSafety.Core.Targets.Rules;

namespace Quzhou.FoodSafety.Core.Targets;

/// <summary>The target board of a year (目标看板): every target that the texts set for it, in their order.</summary>
public static class TargetBoard
{
    /// <summary>The board.</summary>
    /// <param name="year">Year.</param>
    /// <param name="measures">What was counted, by code; what is missing stands as unknown.</param>
    /// <param name="earlier">Exact values of the comparison day, by code.</param>
    /// <param name="on">Day.</param>
    /// <param name="county">County; empty for the city. Counts of the city show the county's share where there is one.</param>
    /// <param name="plan">The year's approved plan, for a county's share of the samples; null when there is none.</param>
    /// <param name="byCounty">For the city: measures of all counties by code, for the targets that each county has to reach; the weakest stands for the city.</param>
    public static IReadOnlyList<TargetProgress> Of(
        int year, IReadOnlyDictionary<string, TargetMeasure> measures, IReadOnlyDictionary<string, decimal> earlier, DateOnly on, string county = "", SamplingPlan? plan = null,
        IReadOnlyDictionary<string, IReadOnlyList<TargetMeasure>>? byCounty = null) =>
    [
        .. TargetCatalogue.For(year)
            .Where(target => county.Length == 0 || IsForCounty(target, county, year, plan))
            .Select(target => TargetReached.Of(
                target,
                year,
                county.Length == 0 && target.Scope == TargetScope.EachCounty && byCounty?.GetValueOrDefault(target.Code) is { } counties
                    ? TargetReached.Weakest(target.Unit, counties)
                    : measures.TryGetValue(target.Code, out var measure) ? measure : null,
                earlier.TryGetValue(target.Code, out var before) ? before : null,
                on,
                county.Length == 0 ? null : ShareOf(target, county, year, plan))),
    ];

    /// <summary>A county's share of a count: printed, or from the plan; null where there is none.</summary>
    public static decimal? ShareOf(Target target, string county, int year, SamplingPlan? plan) =>
        CategoryOf(target) is { } category
            ? plan?.Lines.Where(l => l.Category == category && l.County == county).Select(l => (decimal?)l.Batches).FirstOrDefault()
            : CountyShares.Of(target.Code, county, year);

    /// <summary>Category that a target of samples counts; null for any other.</summary>
    public static SampleCategory? CategoryOf(Target target) => target.Code switch
    {
        "FARM_PRODUCE_SAMPLES" => SampleCategory.FarmProduce,
        "AQUATIC_SAMPLES" => SampleCategory.Aquatic,
        "FOREST_SAMPLES" => SampleCategory.Forest,
        "FOOD_SAMPLES" => SampleCategory.Food,
        "FOOD_RELATED_SAMPLES" => SampleCategory.FoodRelated,
        _ => null,
    };

    // A rate holds in a county as in the city; a count of the city means nothing there without a share.
    private static bool IsForCounty(Target target, string county, int year, SamplingPlan? plan) => target.Scope switch
    {
        TargetScope.CityLevel or TargetScope.Counties => false,
        TargetScope.EachCounty => true,
        _ => target.Unit != TargetUnit.Count || ShareOf(target, county, year, plan) is not null,
    };
}
