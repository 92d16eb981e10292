namespace Quzhou.FoodSafety.Core.Alarms;

/// <summary>
/// Finds clusters among the cases of one key: every stretch of days of the window's length with enough cases, and stretches
/// that share a case are one cluster. The result depends on the cases alone, not on the order they came in, and a further case
/// only ever makes a cluster larger, joins clusters, or makes a new one.
/// </summary>
public static class Clusters
{
    /// <summary>The clusters, earliest first.</summary>
    public static IReadOnlyList<IncidentCluster> Of(IEnumerable<Incident> cases, ClusterWindow window)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window.Days, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(window.MinimumCases, 1);
        var sorted = cases.OrderBy(c => c.On).ThenBy(c => c.Id).ToList();
        var found = new List<IncidentCluster>();
        var (begin, end) = (-1, -1);
        var last = 0;
        for (var first = 0; first < sorted.Count; first++)
        {
            while (last < sorted.Count && sorted[last].On.DayNumber - sorted[first].On.DayNumber < window.Days)
                last++;
            if (last - first < window.MinimumCases)
                continue;
            if (begin >= 0 && first < end)
            {
                end = last;
                continue;
            }
            if (begin >= 0)
                found.Add(Cut(sorted, begin, end));
            (begin, end) = (first, last);
        }
        if (begin >= 0)
            found.Add(Cut(sorted, begin, end));
        return found;
    }

    private static IncidentCluster Cut(List<Incident> sorted, int begin, int end) => new(sorted[begin..end]);
}
