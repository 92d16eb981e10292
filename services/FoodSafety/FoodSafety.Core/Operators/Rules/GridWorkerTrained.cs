using Quzhou.FoodSafety.Core.Operators.Parameters;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Operators.Rules;

/// <summary>All grid workers are trained at least once in the year (网格员轮训, 二十); who served for a part of it counts too.</summary>
public static class GridWorkerTrained
{
    private const string Id = "foodsafety.training.grid";

    /// <summary>Whether a worker counts for the year, and was trained.</summary>
    /// <param name="year">Calendar year.</param>
    /// <param name="service">Time on the job.</param>
    /// <param name="trainedOn">Days of training.</param>
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "二十")]
    public static CountedFor Of(int year, Service service, IEnumerable<DateOnly> trainedOn)
    {
        var governing = TrainingParameters.GoverningDay(year);
        var required = TrainingParameters.GridRounds.On(governing).Value;
        var rounds = trainedOn.Count(day => day.Year == year);
        var (inScope, met) = (service.Touches(year), rounds >= required);
        return new CountedFor(inScope, inScope && met, new Finding(
            Id,
            Texts.Point("二十"),
            !inScope ? "当年不在岗,不计" : met ? "当年已参加轮训" : "当年尚未参加轮训",
            !inScope ? "Not on the job in the year" : met ? "Trained in the year" : "Not trained in the year yet",
            [FactText.Number("year", year), FactText.Number("rounds", rounds)],
            TrainingParameters.GridRounds.Describe(governing)));
    }
}
