using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Targets.Rules;

/// <summary>
/// How a quantified target stands: reached when the value is met or surpassed (以上、达到 include the number), compared exactly;
/// after its last day what is not reached is missed. The rule stands under every point that sets a target, and under the one on
/// assessment (二十九); its basis names the target's own point.
/// </summary>
public static class TargetReached
{
    private const string Id = "foodsafety.target.reached";
    private const decimal Hundred = 100;
    private const decimal Thousand = 1000;

    /// <summary>How a target stands.</summary>
    /// <param name="target">The target.</param>
    /// <param name="year">Year; the target has to be set for it.</param>
    /// <param name="measure">What was counted; null while nothing was.</param>
    /// <param name="earlier">The exact value of the comparison day; null when there is none.</param>
    /// <param name="on">Day.</param>
    /// <param name="share">What a county has to bring in of a count; null for the target itself.</param>
    /// <exception cref="ParameterNotInForceException">The texts set no such target for the year.</exception>
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "一")]
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "二")]
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "四")]
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "五")]
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "六")]
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "七")]
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "八")]
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "九")]
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "十三")]
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "十四")]
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "十五")]
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "十八")]
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "二十")]
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "二十一")]
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "二十五")]
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "二十九")]
    [Rule(Id, Texts.Livelihood2018, 0, Item = "十")]
    public static TargetProgress Of(Target target, int year, TargetMeasure? measure, decimal? earlier, DateOnly on, decimal? share = null)
    {
        var due = Target.DueOn(year);
        var row = target.AtLeast.On(due);
        var required = share ?? row.Value;
        var exact = Exact(target.Unit, measure);
        var met = exact is not null && Meets(target.Unit, measure!.Value, required);
        var state = exact is null ? TargetState.Unknown : met ? TargetState.Met : on <= due ? TargetState.Open : TargetState.Missed;
        // Rounded down, so that what is just below never reads as if it were reached.
        var shown = exact is { } value ? Floor(value) : (decimal?)null;
        return new TargetProgress(
            target, due, exact is null ? null : measure, required, shown, shown is { } actual ? met ? 0 : required - actual : null, Trend(exact, earlier), state, Basis(target, row, required, shown, state, due));
    }

    /// <summary>The exact value of what was counted; null when there is nothing to divide by.</summary>
    public static decimal? Exact(TargetUnit unit, TargetMeasure? measure) => (unit, measure) switch
    {
        (_, null) => null,
        (TargetUnit.Count, { } m) => m.Numerator,
        (_, { Denominator: <= 0 }) => null,
        (TargetUnit.Percent, { } m) => m.Numerator * Hundred / m.Denominator,
        (TargetUnit.PerThousand, { } m) => m.Numerator * Thousand / m.Denominator,
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "Not a unit."),
    };

    /// <summary>
    /// The city's measure of a target that each county has to reach: that of the county that is furthest behind, so that the city
    /// has reached it when all counties have (<c>docs/decisions/0085</c>). A county with nothing to count is passed over; null when all are.
    /// </summary>
    public static TargetMeasure? Weakest(TargetUnit unit, IEnumerable<TargetMeasure> counties)
    {
        TargetMeasure? weakest = null;
        foreach (var county in counties)
        {
            if (Exact(unit, county) is { } value && (weakest is null || value < Exact(unit, weakest)))
                weakest = county;
        }
        return weakest;
    }

    // Multiplied out: a quotient such as 2/3 has no exact decimal.
    private static bool Meets(TargetUnit unit, TargetMeasure measure, decimal required) => unit switch
    {
        TargetUnit.Percent => measure.Numerator * Hundred >= required * measure.Denominator,
        TargetUnit.PerThousand => measure.Numerator * Thousand >= required * measure.Denominator,
        _ => measure.Numerator >= required,
    };

    private static decimal Floor(decimal value) => decimal.Floor(value * Hundred) / Hundred;

    private static TargetTrend Trend(decimal? now, decimal? earlier) => (now, earlier) switch
    {
        (null, _) or (_, null) => TargetTrend.Unknown,
        ({ } a, { } b) => a > b ? TargetTrend.Up : a < b ? TargetTrend.Down : TargetTrend.Flat,
    };

    private static Finding Basis(Target target, DatedRow<decimal> row, decimal required, decimal? actual, TargetState state, DateOnly due)
    {
        var (zh, en) = state switch
        {
            TargetState.Met => ("已完成", "reached"),
            TargetState.Open => ("推进中", "not reached yet"),
            TargetState.Missed => ("未完成", "missed"),
            _ => ("尚无数据", "nothing counted yet"),
        };
        List<Fact> facts = [new("target", target.Code), FactText.Decimal("required", required), FactText.Day("due_on", due)];
        if (actual is { } value)
            facts.Add(FactText.Decimal("actual", value));
        return new Finding(Id, row.Citation, $"{target.NameZh}:{zh}", $"{target.NameEn}: {en}", facts, target.AtLeast.Describe(due));
    }
}
