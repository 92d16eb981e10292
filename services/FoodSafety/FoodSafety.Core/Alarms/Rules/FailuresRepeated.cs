using Quzhou.FoodSafety.Core.Alarms.Parameters;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Alarms.Rules;

/// <summary>An operator whose inspections or samples fail again and again within a window (四, 七).</summary>
public static class FailuresRepeated
{
    /// <summary>Stable id.</summary>
    public const string Id = "foodsafety.alarm.failures-repeated";

    /// <summary>Finding for the latest window with enough failures, else null.</summary>
    /// <param name="failures">Each failure, in any order.</param>
    /// <param name="on">Governing day.</param>
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "四")]
    public static Finding? Check(IEnumerable<Incident> failures, DateOnly on)
    {
        var found = Clusters.Of(failures, FailureWindows.Window.On(on).Value);
        return found.Count == 0
            ? null
            : new Finding(
                Id,
                Texts.Point("四"),
                $"检查或抽检多次不合格,共{found[^1].Incidents.Count}次(次数与期间由市食品安全办公室设定)",
                $"Inspections or samples failed {found[^1].Incidents.Count} times (number and period are set by the office)",
                [
                    FactText.Number("failures", found[^1].Incidents.Count),
                    FactText.Day("first", found[^1].From),
                    FactText.Day("last", found[^1].Until),
                ],
                FailureWindows.Window.Describe(on));
    }
}
