using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Sampling;

/// <summary>Inhabitants of a county: input of the office with its source; the texts print none.</summary>
/// <param name="County">County (县市区).</param>
/// <param name="Inhabitants">Inhabitants, above 0.</param>
public readonly record struct CountyPopulation(string County, long Inhabitants);

/// <summary>Share of a county.</summary>
/// <param name="Category">Category.</param>
/// <param name="County">County.</param>
/// <param name="Batches">Batches, or samples in risk monitoring.</param>
public readonly record struct PlanLine(SampleCategory Category, string County, long Batches);

/// <summary>State of a plan (计划状态).</summary>
public enum PlanState
{
    /// <summary>Proposed (待批准).</summary>
    Proposed = 1,

    /// <summary>Approved (已批准).</summary>
    Approved = 2,

    /// <summary>Dropped for another one (已撤回).</summary>
    Dropped = 3,
}

/// <summary>Sampling of a year (年度抽检计划). Plain data.</summary>
/// <param name="Id">Id.</param>
/// <param name="Year">Year.</param>
/// <param name="State">State.</param>
/// <param name="Population">Inhabitants that it was divided by, by county in the order of the names.</param>
/// <param name="PopulationSource">Where they come from.</param>
/// <param name="Lines">Shares: category by category, county by county.</param>
/// <param name="Proposed">Who proposed it.</param>
/// <param name="Approved">Who approved it; null before.</param>
public sealed record SamplingPlan(
    Guid Id,
    int Year,
    PlanState State,
    IReadOnlyList<CountyPopulation> Population,
    string PopulationSource,
    IReadOnlyList<PlanLine> Lines,
    Act Proposed,
    Act? Approved = null);

/// <summary>How a total was divided, and on what basis.</summary>
/// <param name="Lines">Shares.</param>
/// <param name="Findings">The rules.</param>
public sealed record Division(IReadOnlyList<PlanLine> Lines, IReadOnlyList<Finding> Findings);
