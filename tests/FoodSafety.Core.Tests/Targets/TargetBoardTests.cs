using Quzhou.FoodSafety.Core.Sampling;
using Quzhou.FoodSafety.Core.Targets;

namespace Quzhou.FoodSafety.Core.Tests.Targets;

/// <summary>The board of the city and of a county.</summary>
public sealed class TargetBoardTests
{
    private static readonly DateOnly Day = new(2018, 10, 1);
    private static readonly Dictionary<string, decimal> NoEarlier = [];

    private static readonly SamplingPlan Plan = PlanDecisions.Propose(
        Guid.Empty, 2018, [new("江山市", 600_000), new("柯城区", 400_000)], "统计公报", new("clerk", new(2018, 5, 2))).Granted();

    private static TargetProgress Find(IEnumerable<TargetProgress> board, string code) => board.Single(p => p.Target.Code == code);

    [Fact]
    public void The_city_has_every_target_and_unknown_ones_stay_unknown()
    {
        var board = TargetBoard.Of(2018, new Dictionary<string, TargetMeasure> { ["FOOD_SAMPLES"] = new(100, 0) }, new Dictionary<string, decimal> { ["FOOD_SAMPLES"] = 80 }, Day);

        board.Count.ShouldBe(25);
        board.Count(p => p.State == TargetState.Unknown).ShouldBe(24);
        Find(board, "FOOD_SAMPLES").ShouldSatisfyAllConditions(p => p.Actual.ShouldBe(100), p => p.Gap.ShouldBe(331), p => p.Trend.ShouldBe(TargetTrend.Up));
    }

    [Fact]
    public void The_weakest_county_stands_for_the_city()
    {
        var board = TargetBoard.Of(
            2018, new Dictionary<string, TargetMeasure> { ["KITCHEN_WASTE_COLLECTED"] = new(169, 200) }, NoEarlier, Day,
            byCounty: new Dictionary<string, IReadOnlyList<TargetMeasure>> { ["KITCHEN_WASTE_COLLECTED"] = [new(90, 100), new(79, 100)] });

        Find(board, "KITCHEN_WASTE_COLLECTED").ShouldSatisfyAllConditions(p => p.State.ShouldBe(TargetState.Open), p => p.Actual.ShouldBe(79));
    }

    [Fact]
    public void A_county_has_the_rates_its_share_of_the_plan_and_what_is_printed_for_it()
    {
        var board = TargetBoard.Of(2018, new Dictionary<string, TargetMeasure> { ["FOOD_SAMPLES"] = new(259, 0), ["MODEL_UNITS"] = new(87, 0) }, NoEarlier, Day, "江山市", Plan);

        Find(board, "FOOD_SAMPLES").ShouldSatisfyAllConditions(p => p.Required.ShouldBe(259), p => p.State.ShouldBe(TargetState.Met));
        Find(board, "MODEL_UNITS").ShouldSatisfyAllConditions(p => p.Required.ShouldBe(88), p => p.State.ShouldBe(TargetState.Open));
        Find(board, "COUNTY_EQUIPMENT").Required.ShouldBe(70);
        board.Select(p => p.Target.Code).Intersect(["CITY_EQUIPMENT", "FINANCIAL_CREDIT_COUNTIES", "FOOD_SAFETY_COUNTIES", "BANQUET_KITCHENS", "QUALITY_WORKSHOPS"]).ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_plan_a_county_has_no_number_of_samples() =>
        TargetBoard.Of(2018, new Dictionary<string, TargetMeasure>(), NoEarlier, Day, "江山市").ShouldNotContain(p => p.Target.Source == TargetSource.SamplesTaken);

    [Fact]
    public void A_year_before_the_text_has_no_board() => TargetBoard.Of(2017, new Dictionary<string, TargetMeasure>(), NoEarlier, Day).ShouldBeEmpty();
}
