using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Alarms.Parameters;

/// <summary>When failures are repeated (多次不合格). The office's numbers, not the text's: <c>docs/decisions/0162</c>.</summary>
public static class FailureWindows
{
    /// <summary>Failures within one window of days.</summary>
    public static readonly DatedParameter<ClusterWindow> Window = new(
        "foodsafety.alarm.failures", "days", new DatedRow<ClusterWindow>(Texts.InForce, new ClusterWindow(180, 3), Texts.Point("四")));
}
