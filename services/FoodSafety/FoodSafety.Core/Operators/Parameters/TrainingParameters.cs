using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Operators.Parameters;

/// <summary>Training of a year (培训), points 二十 and 二十五.</summary>
public static class TrainingParameters
{
    /// <summary>Hours a year of persons in charge and principal staff: at least 40.</summary>
    public static readonly DatedParameter<int> HoursAYear = new(
        "foodsafety.training.hours", "hours a year", new DatedRow<int>(Texts.InForce, 40, Texts.Point("二十五")));

    /// <summary>Rounds of training of each grid worker in a year: at least one.</summary>
    public static readonly DatedParameter<int> GridRounds = new(
        "foodsafety.training.grid-rounds", "rounds a year", new DatedRow<int>(Texts.InForce, 1, Texts.Point("二十")));

    /// <summary>The day that governs a whole year: its last, so that the text of 25 April 2018 governs 2018 and no year before.</summary>
    internal static DateOnly GoverningDay(int year) => new(year, 12, 31);
}
