using Quzhou.FoodSafety.Core.Alarms.Parameters;
using Quzhou.FoodSafety.Core.Operators;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Alarms.Rules;

/// <summary>Cases of sentinel hospitals that have something in common within a window are a cluster (十三, 食源性疾病监测).</summary>
public static class CasesFormCluster
{
    /// <summary>Stable id.</summary>
    public const string Id = "foodsafety.alarm.cluster";

    /// <summary>Id of the finding that a cluster is one no more.</summary>
    public const string LapsedId = "foodsafety.alarm.cluster-lapsed";

    /// <summary>The clusters of one key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cases">Its cases that are not withdrawn, in any order.</param>
    /// <param name="on">Governing day: the day of the assessment.</param>
    public static IReadOnlyList<IncidentCluster> Find(ClusterKey key, IEnumerable<Incident> cases, DateOnly on) =>
        Clusters.Of(cases, ClusterWindows.Of(key.Dimension).On(on).Value);

    /// <summary>How grave a cluster is, and why it is one.</summary>
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "十三")]
    public static (Severity Severity, Finding Finding) Of(ClusterKey key, IncidentCluster cluster, DateOnly on)
    {
        var severe = cluster.Incidents.Count >= ClusterWindows.SevereCases.On(on).Value;
        var severity = severe ? Severity.Severe : Severity.Heavier;
        return (severity, new Finding(
            Id,
            Texts.Point("十三"),
            $"同一{Name(key.Dimension)}出现聚集性病例{cluster.Incidents.Count}例(判定窗口由市食品安全办公室设定)",
            $"{cluster.Incidents.Count} cases with one {key.Dimension.ToString().ToLowerInvariant()} in common (the window is set by the office)",
            [
                FactText.Text("key", key.Key),
                FactText.Number("cases", cluster.Incidents.Count),
                FactText.Day("first_onset", cluster.From),
                FactText.Day("last_onset", cluster.Until),
            ],
            severe ? ClusterWindows.SevereCases.Describe(on) : ClusterWindows.Of(key.Dimension).Describe(on)));
    }

    /// <summary>What an alarm is told when corrections left too few cases.</summary>
    [Rule(LapsedId, Texts.FoodSafety2018, 0, Item = "十三")]
    public static Finding Lapsed(ClusterKey key, DateOnly on) => new(
        LapsedId,
        Texts.Point("十三"),
        $"病例更正或撤销后,同一{Name(key.Dimension)}的病例已不足聚集判定数",
        $"After corrections too few cases have that {key.Dimension.ToString().ToLowerInvariant()} in common",
        [FactText.Text("key", key.Key)],
        ClusterWindows.Of(key.Dimension).Describe(on));

    private static string Name(ClusterDimension dimension) => dimension switch
    {
        ClusterDimension.Batch => "批次",
        ClusterDimension.Operator => "经营者",
        ClusterDimension.Grid => "网格",
        _ => "乡镇街道",
    };
}
