namespace Quzhou.Law;

/// <summary>Who inspects what, kept even; steps 2 and 3 of <see cref="DoubleRandomDraw"/>.</summary>
internal sealed class InspectorRoster(int perSubject)
{
    private readonly List<Team> teams = [];
    private readonly Dictionary<string, int> load = new(StringComparer.Ordinal);

    /// <summary>Gives a subject its inspectors: the least loaded, of equals the first in its order.</summary>
    internal void Add(string stratum, string subject, IReadOnlyList<string> order)
    {
        var members = order.OrderBy(Load).Take(perSubject).ToList();
        foreach (var member in members)
            load[member] = Load(member) + 1;
        teams.Add(new Team(stratum, subject, order, members));
    }

    /// <summary>Changes inspectors until no single change would make the load more even. Each change lowers the sum of the squares of the loads, so it ends.</summary>
    internal void Even()
    {
        while (teams.Exists(Change))
        {
        }
    }

    internal IReadOnlyList<DrawnSubject> Result() =>
        [.. teams.Select(team => new DrawnSubject(team.Stratum, team.Subject, [.. team.Members.Order(StringComparer.Ordinal)]))];

    private bool Change(Team team)
    {
        var most = team.Order.Where(team.Members.Contains).Reverse().MaxBy(Load)!;
        var least = team.Order.Where(inspector => !team.Members.Contains(inspector)).MinBy(Load);
        if (least is null || Load(most) - Load(least) < 2)
            return false;
        team.Members.Remove(most);
        team.Members.Add(least);
        load[most]--;
        load[least] = Load(least) + 1;
        return true;
    }

    private int Load(string inspector) => load.GetValueOrDefault(inspector);

    private sealed record Team(string Stratum, string Subject, IReadOnlyList<string> Order, List<string> Members);
}
