using FsCheck.Xunit;
using Quzhou.FoodSafety.Core.Alarms;

namespace Quzhou.FoodSafety.Core.Tests.Alarms;

/// <summary>What holds for clusters whatever the cases are.</summary>
public sealed class ClusterProperties
{
    private static readonly DateOnly Start = new(2018, 5, 1);

    [Property]
    public void The_order_of_arrival_does_not_matter(byte[] days, byte window, byte minimum, int seed)
    {
        var cases = Cases(days);
        var order = cases.OrderBy(c => HashCode.Combine(c.Id, seed)).ToList();

        Show(Clusters.Of(order, Window(window, minimum))).ShouldBe(Show(Clusters.Of(cases, Window(window, minimum))));
    }

    [Property]
    public void A_further_case_never_takes_a_case_out_of_a_cluster(byte[] days, byte further, byte window, byte minimum)
    {
        var cases = Cases(days);
        var before = Clusters.Of(cases, Window(window, minimum));

        var after = Clusters.Of([.. cases, Case(cases.Count, further)], Window(window, minimum));

        foreach (var cluster in before)
            after.Count(c => !cluster.Incidents.Except(c.Incidents).Any()).ShouldBe(1);
    }

    [Property]
    public void A_cluster_is_what_the_windows_say(byte[] days, byte window, byte minimum)
    {
        var (cases, rule) = (Cases(days), Window(window, minimum));
        var clusters = Clusters.Of(cases, rule);

        // Said the slow way: a case is in a cluster when some window that has it has enough cases.
        bool InWindow(Incident c) => Enumerable.Range(c.On.DayNumber - rule.Days + 1, rule.Days)
            .Any(from => cases.Count(o => o.On.DayNumber >= from && o.On.DayNumber < from + rule.Days) >= rule.MinimumCases);
        clusters.SelectMany(c => c.Incidents).Select(c => c.Id).Order().ShouldBe(cases.Where(InWindow).Select(c => c.Id).Order());
        clusters.ShouldAllBe(c => c.Incidents.Count >= rule.MinimumCases);
        clusters.Zip(clusters.Skip(1)).ShouldAllBe(pair => pair.First.Until <= pair.Second.From);
    }

    [Property]
    public void The_neighbourhood_of_a_case_shows_its_cluster_whole(byte[] days, byte window, byte minimum)
    {
        var (cases, rule) = (Cases(days), Window(window, minimum));
        foreach (var cluster in Clusters.Of(cases, rule))
        {
            // What lies a window or more beyond a cluster changes nothing about it.
            var near = cases.Where(c => c.On.DayNumber > cluster.From.DayNumber - rule.Days && c.On.DayNumber < cluster.Until.DayNumber + rule.Days);
            Show(Clusters.Of(near, rule)).ShouldContain(Show([cluster])[0]);
        }
    }

    private static List<Incident> Cases(byte[] days) => [.. days.Take(40).Select((day, i) => Case(i, day))];

    private static Incident Case(int number, byte day) => new(new Guid(number + 1, 0, 0, new byte[8]), Start.AddDays(day % 60));

    private static ClusterWindow Window(byte days, byte minimum) => new(days % 10 + 1, minimum % 5 + 1);

    private static List<string> Show(IEnumerable<IncidentCluster> clusters) => [.. clusters.Select(c => string.Join(',', c.Incidents.Select(i => i.Id)))];
}
