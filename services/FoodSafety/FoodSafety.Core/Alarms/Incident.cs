namespace Quzhou.FoodSafety.Core.Alarms;

/// <summary>What cases of a cluster have in common (聚集维度).</summary>
public enum ClusterDimension
{
    /// <summary>A batch (批次).</summary>
    Batch = 1,

    /// <summary>An operator (经营者).</summary>
    Operator = 2,

    /// <summary>A grid of a township (网格).</summary>
    Grid = 3,

    /// <summary>A township (乡镇街道).</summary>
    Township = 4,
}

/// <summary>Something that counts on a day: a case by its first symptoms (病例), or a failure (不合格).</summary>
/// <param name="Id">Its id.</param>
/// <param name="On">Day.</param>
public readonly record struct Incident(Guid Id, DateOnly On);

/// <summary>What a case has in common with others: one key for each dimension that is known of it.</summary>
/// <param name="Dimension">Dimension.</param>
/// <param name="Key">Value in it.</param>
public readonly record struct ClusterKey(ClusterDimension Dimension, string Key)
{
    /// <summary>Keys of a case. A place counts as a grid and as a township: each has a window of its own.</summary>
    public static IReadOnlyList<ClusterKey> Of(string batch, Guid? operatorId, string county, string township, string grid)
    {
        var keys = new List<ClusterKey>(4);
        if (batch.Length > 0)
            keys.Add(new ClusterKey(ClusterDimension.Batch, batch));
        if (operatorId is { } id)
            keys.Add(new ClusterKey(ClusterDimension.Operator, id.ToString()));
        if (township.Length > 0)
            keys.Add(new ClusterKey(ClusterDimension.Township, $"{county}/{township}"));
        if (grid.Length > 0)
            keys.Add(new ClusterKey(ClusterDimension.Grid, $"{county}/{township}/{grid}"));
        return keys;
    }

    /// <summary>Key of the alarm.</summary>
    public override string ToString() => $"{Dimension}:{Key}";
}

/// <summary>When cases of one key are a cluster (聚集判定窗口).</summary>
/// <param name="Days">Length of the window in days: onset on the first and on the last of them counts.</param>
/// <param name="MinimumCases">Cases within one window from which it is a cluster.</param>
public readonly record struct ClusterWindow(int Days, int MinimumCases)
{
    /// <inheritdoc/>
    public override string ToString() => $"{MinimumCases} in {Days}";
}

/// <summary>Incidents of one key that are a cluster (聚集), by day, then by id.</summary>
/// <param name="Incidents">The incidents.</param>
public sealed record IncidentCluster(IReadOnlyList<Incident> Incidents)
{
    /// <summary>First day.</summary>
    public DateOnly From => Incidents[0].On;

    /// <summary>Last day.</summary>
    public DateOnly Until => Incidents[^1].On;
}
