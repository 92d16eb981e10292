using Quzhou.FoodSafety.Core.Operators.Parameters;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Operators.Rules;

/// <summary>Persons in charge and principal staff are trained a number of hours a year (二十五).</summary>
public static class TrainingHours
{
    private const string Id = "foodsafety.training.hours";

    /// <summary>How a person stands with a year.</summary>
    /// <param name="year">Calendar year.</param>
    /// <param name="trainings">Trainings of the person; those of other years do not count.</param>
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "二十五")]
    public static TrainingStanding Of(int year, IEnumerable<Training> trainings)
    {
        var governing = TrainingParameters.GoverningDay(year);
        var required = TrainingParameters.HoursAYear.On(governing).Value;
        var hours = trainings.Where(t => t.On.Year == year).Sum(t => t.Hours);
        Fact[] facts = [FactText.Number("year", year), FactText.Number("hours", hours), FactText.Number("required", required)];
        var parameter = TrainingParameters.HoursAYear.Describe(governing);
        return new TrainingStanding(hours, required, hours >= required
            ? new Finding(Id, Texts.Point("二十五"), $"年度培训{hours}学时,已达{required}学时", $"{hours} hours of training in the year, {required} asked for", facts, parameter)
            : new Finding(Id, Texts.Point("二十五"), $"年度培训{hours}学时,不足{required}学时", $"{hours} hours of training in the year, below the {required} asked for", facts, parameter));
    }
}
