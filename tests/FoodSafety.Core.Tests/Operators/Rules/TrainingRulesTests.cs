using Quzhou.FoodSafety.Core.Operators;
using Quzhou.FoodSafety.Core.Operators.Rules;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Tests.Operators.Rules;

/// <summary>Hours of a year and rounds of grid workers (二十, 二十五).</summary>
public sealed class TrainingRulesTests
{
    public static TheoryData<string, Training[], int, int> Hours => new()
    {
        { "none", [], 0, 40 },
        { "one below", [new(new(2018, 3, 1), 20), new(new(2018, 9, 1), 19)], 39, 1 },
        { "at", [new(new(2018, 3, 1), 20), new(new(2018, 9, 1), 20)], 40, 0 },
        { "one above", [new(new(2018, 3, 1), 20), new(new(2018, 9, 1), 21)], 41, 0 },
        { "first and last day of the year count", [new(new(2018, 1, 1), 20), new(new(2018, 12, 31), 20)], 40, 0 },
        { "the days beside the year do not", [new(new(2017, 12, 31), 30), new(new(2019, 1, 1), 30), new(new(2018, 6, 1), 8)], 8, 32 },
    };

    [Theory]
    [MemberData(nameof(Hours))]
    [Covers("foodsafety.training.hours")]
    public void Heads_and_principal_staff_are_trained_forty_hours_a_year(string name, Training[] trainings, int hours, int missing)
    {
        var standing = TrainingHours.Of(2018, trainings);

        (standing.Hours, standing.Required, standing.Missing, standing.Reached).ShouldBe((hours, 40, missing, missing == 0), name);
        standing.Basis.Parameter.ShouldBe("foodsafety.training.hours@2018-04-25=40 hours a year");
    }

    [Fact]
    public void A_year_before_the_text_asks_for_nothing_known() => Should.Throw<ParameterNotInForceException>(() => TrainingHours.Of(2017, []));

    public static TheoryData<string, Service, DateOnly[], bool, bool> Workers => new()
    {
        { "trained once", new(new(2017, 1, 1), null), [new(2018, 5, 1)], true, true },
        { "not trained", new(new(2017, 1, 1), null), [], true, false },
        { "trained the day before the year", new(new(2017, 1, 1), null), [new(2017, 12, 31)], true, false },
        { "trained the day after it", new(new(2017, 1, 1), null), [new(2019, 1, 1)], true, false },
        { "on the job on its first day only", new(new(2017, 1, 1), new(2018, 1, 1)), [], true, false },
        { "left the day before", new(new(2017, 1, 1), new(2017, 12, 31)), [new(2018, 5, 1)], false, false },
        { "came on its last day", new(new(2018, 12, 31), null), [new(2018, 12, 31)], true, true },
        { "came the day after", new(new(2019, 1, 1), null), [], false, false },
    };

    [Theory]
    [MemberData(nameof(Workers))]
    [Covers("foodsafety.training.grid")]
    public void A_grid_worker_of_the_year_is_trained_at_least_once(string name, Service service, DateOnly[] trainedOn, bool inScope, bool met)
    {
        var counted = GridWorkerTrained.Of(2018, service, trainedOn);

        (counted.InScope, counted.Met).ShouldBe((inScope, met), name);
    }
}
