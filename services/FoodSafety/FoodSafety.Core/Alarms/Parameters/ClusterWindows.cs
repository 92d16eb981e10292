using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Alarms.Parameters;

/// <summary>Windows of clusters (聚集判定窗口). The office's numbers, not the text's: <c>docs/decisions/0162</c>.</summary>
public static class ClusterWindows
{
    private static readonly DatedParameter<ClusterWindow> Batch = Row("foodsafety.alarm.cluster.batch", 14, 2);
    private static readonly DatedParameter<ClusterWindow> Operator = Row("foodsafety.alarm.cluster.operator", 7, 2);
    private static readonly DatedParameter<ClusterWindow> Grid = Row("foodsafety.alarm.cluster.grid", 3, 3);
    private static readonly DatedParameter<ClusterWindow> Township = Row("foodsafety.alarm.cluster.township", 3, 5);

    /// <summary>Cases from which a cluster is severe, whatever its window (重大聚集病例数).</summary>
    public static readonly DatedParameter<int> SevereCases = new(
        "foodsafety.alarm.cluster.severe", "cases", new DatedRow<int>(Texts.InForce, 10, Texts.Point("十三")));

    /// <summary>The window of a dimension.</summary>
    public static DatedParameter<ClusterWindow> Of(ClusterDimension dimension) => dimension switch
    {
        ClusterDimension.Batch => Batch,
        ClusterDimension.Operator => Operator,
        ClusterDimension.Grid => Grid,
        _ => Township,
    };

    private static DatedParameter<ClusterWindow> Row(string name, int days, int cases) =>
        new(name, "days", new DatedRow<ClusterWindow>(Texts.InForce, new ClusterWindow(days, cases), Texts.Point("十三")));
}
