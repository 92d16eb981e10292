using System.Numerics;
using Quzhou.Credit.Core.Electricity.Facts;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Catalogue;

/// <summary>
/// Chooses, among the acts known on one day, behaviours of one level that lie in one window and share no act. Behaviour is
/// taken with as few acts as its item asks for, so that nothing that is enough is ever spoilt by a further act.
/// </summary>
/// <param name="catalogue">The article.</param>
/// <param name="pool">The acts in order, at most <see cref="MostActs"/>; the last is the newest of the repetition.</param>
/// <param name="day">Day of determination.</param>
internal sealed class RepetitionChoice(UserCatalogue catalogue, List<Act> pool, DateOnly day)
{
    /// <summary>So many acts are looked at, a bit each.</summary>
    internal const int MostActs = 64;

    // A repetition stands on at most eight acts: two heavier behaviours of two general ones of two acts. Whatever seven
    // others use, one choice among eight candidates for a place is left, so that more need not be tried.
    private const int MostCandidates = 8;

    private readonly int months = catalogue.Window.On(day).Value;

    /// <summary>The repetition with the last act as its newest, or null when there is none.</summary>
    internal FoundBehaviour? Of(RepetitionItem item)
    {
        foreach (var choice in Repeated(item, pool.Count - 1, 0))
            return Describe(choice);
        return null;
    }

    // Behaviour of a level whose newest act is the one given, without the acts that are used.
    private IEnumerable<Choice> Behaviour(DishonestyLevel level, int newest, ulong used)
    {
        var act = pool[newest];
        if ((used & Bit(newest)) != 0)
            yield break;
        if (act.Arrears(level) is { } arrears && arrears.DeterminedOn <= day)
            yield return new Choice(level, newest, Bit(newest), Arrears: arrears);
        if (act.Sort?.Of(level) is { } item && act.KnownOn <= day)
        {
            foreach (var acts in Fewest(act.Sort, item, newest, used))
                yield return new Choice(level, newest, acts, Item: item);
        }
        if (level == catalogue.General.Level)
        {
            foreach (var repeated in Repeated(catalogue.General, newest, used))
                yield return repeated;
        }
    }

    private IEnumerable<ulong> Fewest(ConductSort sort, CatalogueItem item, int newest, ulong used)
    {
        var others = item.Least(day) - 1;
        if (others == 0)
            return item.Find(Counted(sort, Bit(newest))) is null ? [] : [Bit(newest)];
        List<int> candidates = [];
        for (var i = newest - 1; i >= 0 && InWindow(i, newest) && candidates.Count < MostCandidates; i--)
        {
            if (ReferenceEquals(pool[i].Sort, sort) && pool[i].KnownOn <= day && (used & Bit(i)) == 0)
                candidates.Add(i);
        }
        return Combinations(candidates, 0, others, Bit(newest));
    }

    private static IEnumerable<ulong> Combinations(List<int> candidates, int from, int number, ulong acts)
    {
        if (number == 0)
        {
            yield return acts;
            yield break;
        }
        for (var i = from; i <= candidates.Count - number; i++)
        {
            foreach (var rest in Combinations(candidates, i + 1, number - 1, acts | Bit(candidates[i])))
                yield return rest;
        }
    }

    private IEnumerable<Choice> Repeated(RepetitionItem item, int newest, ulong used)
    {
        foreach (var last in Behaviour(item.Of, newest, used))
        {
            foreach (var earlier in Earlier(item.Of, newest, newest, item.From.On(day).Value - 1, used | last.Acts))
            {
                IReadOnlyList<Choice> parts = [.. earlier, last];
                yield return new Choice(item.Level, newest, parts.Aggregate(0UL, (acts, part) => acts | part.Acts), Repetition: item, Parts: parts);
            }
        }
    }

    private IEnumerable<IReadOnlyList<Choice>> Earlier(DishonestyLevel level, int newest, int below, int number, ulong used)
    {
        if (number == 0)
        {
            yield return [];
            yield break;
        }
        for (var i = below - 1; i >= 0 && InWindow(i, newest); i--)
        {
            foreach (var part in Behaviour(level, i, used))
            {
                foreach (var rest in Earlier(level, newest, i, number - 1, used | part.Acts))
                    yield return [.. rest, part];
            }
        }
    }

    private bool InWindow(int earlier, int newest) => pool[earlier].On > ConductWindow.DayBefore(pool[newest].On, months);

    private FoundBehaviour Describe(Choice choice)
    {
        var anchor = pool[choice.Newest];
        IReadOnlyList<Finding> findings = choice switch
        {
            { Arrears: { } arrears } => [arrears.Findings[0]],
            { Item: { } item } => [item.Find(Counted(anchor.Sort!, choice.Acts)) ?? throw Inconsistent(item.RuleId)],
            { Repetition: { } repetition, Parts: { } parts } => Describe(repetition, [.. parts.Select(Describe)]),
            _ => throw Inconsistent(anchor.Fact.Key),
        };
        return new FoundBehaviour(choice.Level, anchor.Fact.Key, anchor.On, [.. FactsOf(choice.Acts).Select(f => f.Key)], findings);
    }

    private IReadOnlyList<Finding> Describe(RepetitionItem item, IReadOnlyList<FoundBehaviour> parts) =>
        [item.Find(parts, day) ?? throw Inconsistent(item.RuleId), .. parts.SelectMany(p => p.Findings)];

    private CountedConduct Counted(ConductSort sort, ulong acts) => new(FactsOf(acts), day, sort.Window);

    private List<ConductFact> FactsOf(ulong acts)
    {
        List<ConductFact> facts = [];
        for (; acts != 0; acts &= acts - 1)
            facts.Add(pool[BitOperations.TrailingZeroCount(acts)].Fact);
        return facts;
    }

    private static ulong Bit(int act) => 1UL << act;

    private static InvalidOperationException Inconsistent(string what) => new($"{what} does not find what was chosen for it: its parameters are inconsistent.");

    private sealed record Choice(
        DishonestyLevel Level,
        int Newest,
        ulong Acts,
        CatalogueItem? Item = null,
        DeterminedBehaviour? Arrears = null,
        RepetitionItem? Repetition = null,
        IReadOnlyList<Choice>? Parts = null);
}
