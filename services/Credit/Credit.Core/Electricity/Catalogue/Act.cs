using Quzhou.Credit.Core.Electricity.Facts;

namespace Quzhou.Credit.Core.Electricity.Catalogue;

/// <summary>One fact as behaviour under the regulation: where it is counted and what was found with it as the newest act.</summary>
/// <param name="fact">The fact.</param>
/// <param name="on">Day by which windows are measured: the day of the behaviour, for arrears from before the regulation its first day of force.</param>
internal sealed class Act(ConductFact fact, DateOnly on)
{
    private readonly DeterminedBehaviour?[] arrears = new DeterminedBehaviour?[(int)DishonestyLevel.Severe + 1];
    private readonly DateOnly[] recorded = [DateOnly.MaxValue, DateOnly.MaxValue, DateOnly.MaxValue, DateOnly.MaxValue];

    internal ConductFact Fact { get; } = fact;

    internal DateOnly On { get; } = on;

    /// <summary>With what it is counted; null when only arrears are in it.</summary>
    internal ConductSort? Sort { get; init; }

    /// <summary>First day on which it was known, as far as it is counted.</summary>
    internal DateOnly KnownOn { get; init; } = DateOnly.MaxValue;

    /// <summary>Arrears of this bill at a level; null when there were none.</summary>
    internal DeterminedBehaviour? Arrears(DishonestyLevel level) => arrears[(int)level];

    /// <summary>First day on which an item of its own gave the act this level or a higher one.</summary>
    internal DateOnly RecordedFrom(DishonestyLevel level) => recorded[(int)level];

    /// <summary>Keeps what an item found with this act as the newest.</summary>
    internal void Take(DeterminedBehaviour found)
    {
        if (found.Behaviour == Behaviours.Arrears)
            arrears[(int)found.Level] = found;
        for (var level = (int)found.Level; level > 0; level--)
        {
            if (found.DeterminedOn < recorded[level])
                recorded[level] = found.DeterminedOn;
        }
    }

    /// <summary>Order of the acts: by day, then by key, so that of two on one day always the same is the newest.</summary>
    internal static int Compare(Act x, Act y)
    {
        var byDay = x.On.CompareTo(y.On);
        return byDay != 0 ? byDay : string.CompareOrdinal(x.Fact.Key, y.Fact.Key);
    }
}
