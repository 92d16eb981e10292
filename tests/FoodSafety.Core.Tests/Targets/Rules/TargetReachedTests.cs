using FsCheck;
using FsCheck.Xunit;
using Quzhou.FoodSafety.Core.Targets;
using Quzhou.FoodSafety.Core.Targets.Parameters;
using Quzhou.FoodSafety.Core.Targets.Rules;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Tests.Targets.Rules;

/// <summary>One below, at, and one above every target; days, gaps and trends (docs/decisions/0085).</summary>
public sealed class TargetReachedTests
{
    private static readonly DateOnly Day = new(2018, 10, 1);

    private static Target Target(string code) => TargetCatalogue.Find(code)!;

    // Numerators out of a denominator: one below, at, one above; the gap of the first.
    public static TheoryData<string, long, long, decimal> Edges => new()
    {
        { "FOOD_SAFETY_COUNTIES", 3, 0, 1 },
        { "MONITORING_PASS_RATE", 980, 1000, 0.10m },
        { "AGRICULTURE_STANDARDISED", 63, 100, 1 },
        { "BANQUET_KITCHENS", 60, 0, 1 },
        { "RAPID_TEST_ROOMS", 6, 0, 1 },
        { "KITCHEN_WASTE_COLLECTED", 80, 100, 1 },
        { "QUALITY_WORKSHOPS", 37, 0, 1 },
        { "RISK_SAMPLES", 2500, 2_500_000, 0.01m },
        { "CITY_EQUIPMENT", 80, 100, 1 },
        { "COUNTY_EQUIPMENT", 70, 100, 1 },
        { "FARM_PRODUCE_SAMPLES", 300, 0, 1 },
        { "AQUATIC_SAMPLES", 50, 0, 1 },
        { "FOREST_SAMPLES", 90, 0, 1 },
        { "FOOD_SAMPLES", 431, 0, 1 },
        { "FOOD_RELATED_SAMPLES", 40, 0, 1 },
        { "OFFICES_STANDARDISED", 98, 100, 1 },
        { "FINANCIAL_CREDIT_COUNTIES", 4, 5, 20 },
        { "ASSURED_MARKETS", 15, 0, 1 },
        { "MODEL_UNITS", 498, 0, 1 },
    };

    [Theory]
    [MemberData(nameof(Edges))]
    [Covers("foodsafety.target.reached")]
    public void It_is_reached_at_its_value_and_not_one_below(string code, long numerator, long denominator, decimal gapBelow)
    {
        var below = TargetReached.Of(Target(code), 2018, new(numerator - 1, denominator), null, Day);
        (below.State, below.Gap).ShouldBe((TargetState.Open, gapBelow), code);

        TargetReached.Of(Target(code), 2018, new(numerator, denominator), null, Day).ShouldSatisfyAllConditions(p => p.State.ShouldBe(TargetState.Met), p => p.Gap.ShouldBe(0));
        TargetReached.Of(Target(code), 2018, new(numerator + 1, denominator), null, Day).ShouldSatisfyAllConditions(p => p.State.ShouldBe(TargetState.Met), p => p.Gap.ShouldBe(0));
    }

    [Theory]
    [InlineData("DISPOSAL_RATE")]
    [InlineData("ASSURED_PRODUCE_COUNTIES")]
    [InlineData("TRACEABILITY_COUNTIES")]
    [InlineData("OFFICERS_TRAINED")]
    [InlineData("GRID_WORKERS_TRAINED")]
    [InlineData("STAFF_TRAINING_HOURS")]
    public void All_means_all(string code)
    {
        TargetReached.Of(Target(code), 2018, new(199, 200), null, Day).ShouldSatisfyAllConditions(p => p.State.ShouldBe(TargetState.Open), p => p.Gap.ShouldBe(0.5m));
        TargetReached.Of(Target(code), 2018, new(200, 200), null, Day).State.ShouldBe(TargetState.Met);
    }

    public static TheoryData<string, DateOnly, long, TargetState> Days => new()
    {
        { "below, on the last day", new(2018, 12, 31), 5, TargetState.Open },
        { "below, the day after", new(2019, 1, 1), 5, TargetState.Missed },
        { "reached, the day after", new(2019, 1, 1), 6, TargetState.Met },
    };

    [Theory]
    [MemberData(nameof(Days))]
    public void It_is_missed_after_its_last_day(string name, DateOnly on, long rooms, TargetState state) =>
        TargetReached.Of(Target("RAPID_TEST_ROOMS"), 2018, new(rooms, 0), null, on).State.ShouldBe(state, name);

    [Fact]
    public void Nothing_counted_is_unknown_and_a_quotient_by_nothing_too()
    {
        TargetReached.Of(Target("DISPOSAL_RATE"), 2018, null, 50, Day).ShouldSatisfyAllConditions(
            p => p.State.ShouldBe(TargetState.Unknown), p => p.Actual.ShouldBeNull(), p => p.Gap.ShouldBeNull(), p => p.Trend.ShouldBe(TargetTrend.Unknown));
        TargetReached.Of(Target("DISPOSAL_RATE"), 2018, new(0, 0), null, Day).State.ShouldBe(TargetState.Unknown);
        TargetReached.Of(Target("RAPID_TEST_ROOMS"), 2018, new(0, 0), null, Day).ShouldSatisfyAllConditions(p => p.State.ShouldBe(TargetState.Open), p => p.Gap.ShouldBe(6));
    }

    [Theory]
    [InlineData(null, TargetTrend.Unknown)]
    [InlineData(66, TargetTrend.Up)]
    [InlineData(67, TargetTrend.Down)]
    public void The_trend_compares_exact_values(int? earlier, TargetTrend trend) =>
        TargetReached.Of(Target("MONITORING_PASS_RATE"), 2018, new(2, 3), earlier, Day).Trend.ShouldBe(trend);

    [Fact]
    public void The_same_is_flat() => TargetReached.Of(Target("MONITORING_PASS_RATE"), 2018, new(2, 3), TargetReached.Exact(TargetUnit.Percent, new(20, 30)), Day).Trend.ShouldBe(TargetTrend.Flat);

    [Fact]
    public void What_is_just_below_never_reads_as_reached()
    {
        var progress = TargetReached.Of(Target("MONITORING_PASS_RATE"), 2018, new(97_999, 100_000), null, Day);

        (progress.State, progress.Actual, progress.Gap).ShouldBe((TargetState.Open, 97.99m, 0.01m));
        progress.Basis.Citation.ShouldBe(Texts.Point("四"));
        progress.Basis.Parameter.ShouldBe("foodsafety.target.monitoring-pass-rate@2018-04-25=98 percent");
    }

    [Fact]
    public void A_year_without_the_target_has_no_answer()
    {
        Should.Throw<ParameterNotInForceException>(() => TargetReached.Of(Target("RAPID_TEST_ROOMS"), 2019, new(6, 0), null, Day));
        Should.Throw<ParameterNotInForceException>(() => TargetReached.Of(Target("DISPOSAL_RATE"), 2017, new(6, 6), null, Day));
    }

    // However the counts fall: what is shown, what is missing and the state agree.
    [Property]
    public void State_gap_and_value_agree(NonNegativeInt met, NonNegativeInt others)
    {
        foreach (var target in TargetCatalogue.For(2018))
        {
            var progress = TargetReached.Of(target, 2018, new(met.Get, met.Get + others.Get), null, Day);
            if (progress.State == TargetState.Unknown)
                continue;
            (progress.State == TargetState.Met).ShouldBe(progress.Gap == 0, target.Code);
            (progress.Actual >= progress.Required).ShouldBe(progress.State == TargetState.Met, target.Code);
        }
    }

    // The city stands where its weakest county stands: it has reached the target exactly when all have.
    [Property]
    public void The_city_has_reached_it_when_every_county_has(NonNegativeInt[] met, byte others)
    {
        TargetMeasure[] counties = [.. met.Select((m, i) => new TargetMeasure(m.Get, m.Get + (others + i) % 5))];
        var target = Target("KITCHEN_WASTE_COLLECTED");
        var counted = counties.Where(c => c.Denominator > 0).ToList();

        var city = TargetReached.Of(target, 2018, TargetReached.Weakest(target.Unit, counties), null, Day);

        (city.State == TargetState.Met).ShouldBe(counted.Count > 0 && counted.TrueForAll(c => TargetReached.Of(target, 2018, c, null, Day).State == TargetState.Met));
        (city.State == TargetState.Unknown).ShouldBe(counted.Count == 0);
    }
}
