using Quzhou.FoodSafety.Core.Sampling.Rules;

namespace Quzhou.FoodSafety.Core.Sampling;

/// <summary>The year's plan: proposed from the population of the counties, approved by another officer.</summary>
public static class PlanDecisions
{
    /// <summary>Most inhabitants of a county: more is a slip of the pen.</summary>
    public const long MostInhabitants = 100_000_000;

    /// <summary>Proposes a plan. Population is input with its source; see <c>docs/decisions/0084</c>.</summary>
    /// <param name="id">Id of the plan to be.</param>
    /// <param name="year">Year.</param>
    /// <param name="population">Inhabitants by county, each county once.</param>
    /// <param name="source">Where they come from; not blank.</param>
    /// <param name="act">Who proposes, and when.</param>
    public static Outcome<SamplingPlan> Propose(Guid id, int year, IReadOnlyList<CountyPopulation> population, string source, Act act)
    {
        if (year is < 1 or > 9999)
            return Wrong(NotAllowedReason.WrongNumber, "年度不正确。", "Not a year.");
        if (population.Count == 0 || string.IsNullOrWhiteSpace(source) || population.Any(p => string.IsNullOrWhiteSpace(p.County)))
            return Wrong(NotAllowedReason.WrongContent, "应载明各县(市、区)人口及其来源。", "Population by county and its source are needed.");
        if (population.Any(p => p.Inhabitants is < 1 or > MostInhabitants))
            return Wrong(NotAllowedReason.WrongNumber, "人口数不正确。", "A number of inhabitants is out of range.");
        if (population.Select(p => p.County).Distinct(StringComparer.Ordinal).Count() != population.Count)
            return Wrong(NotAllowedReason.WrongContent, "县(市、区)重复。", "A county stands in it twice.");
        if (NoText(year) is { } missing)
            return missing;

        List<CountyPopulation> ordered = [.. population.OrderBy(p => p.County, StringComparer.Ordinal)];
        Division[] divisions =
        [
            .. Supervision.Select(category => BatchesByPopulation.Of(category, year, ordered)),
            RiskSamplesByPopulation.Of(year, ordered),
        ];
        return new Outcome<SamplingPlan>.Granted(
            new SamplingPlan(id, year, PlanState.Proposed, ordered, source, [.. divisions.SelectMany(d => d.Lines)], act), [.. divisions.SelectMany(d => d.Findings)]);
    }

    /// <summary>Approves it; by another officer.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="anotherApproved">True when the year has an approved plan.</param>
    /// <param name="act">Who, and when.</param>
    public static Outcome<SamplingPlan> Approve(SamplingPlan plan, bool anotherApproved, Act act)
    {
        if (plan.State != PlanState.Proposed || anotherApproved)
            return Wrong(NotAllowedReason.WrongState, "该计划不在待批准状态,或该年度已有批准的计划。", "The plan is not proposed, or the year has an approved one.");
        if (act.By == plan.Proposed.By)
            return Wrong(NotAllowedReason.FourEyes, "编制人不得批准。", "Who proposed may not approve.");
        return act.On < plan.Proposed.On
            ? Wrong(NotAllowedReason.WrongDay, "批准日期早于编制。", "The day is before the proposal.")
            : new Outcome<SamplingPlan>.Granted(plan with { State = PlanState.Approved, Approved = act }, []);
    }

    /// <summary>The categories of supervision, in the order of the text.</summary>
    public static IReadOnlyList<SampleCategory> Supervision { get; } =
        [SampleCategory.FarmProduce, SampleCategory.Aquatic, SampleCategory.Forest, SampleCategory.Food, SampleCategory.FoodRelated];

    private static Outcome<SamplingPlan>.NotAllowed? NoText(int year) => new DateOnly(year, 12, 31) < Texts.InForce
        ? Wrong(NotAllowedReason.WrongDay, "该年度没有抽检任务依据。", "No text sets the sampling of that year.", $"{Texts.InForce.Year}")
        : null;

    private static Outcome<SamplingPlan>.NotAllowed Wrong(NotAllowedReason reason, string zh, string en, params IReadOnlyList<string> allowed) => new(reason, zh, en, allowed);
}
