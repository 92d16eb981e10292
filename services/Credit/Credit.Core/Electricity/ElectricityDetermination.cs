using Quzhou.Credit.Core.Electricity.Catalogue;
using Quzhou.Credit.Core.Electricity.Facts;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity;

/// <summary>One behaviour that the rules found in a user's facts (失信行为认定).</summary>
/// <param name="RuleId">The rule that found it; with the anchor it identifies the record for good.</param>
/// <param name="AnchorKey">Key of the newest fact, the one that completed it.</param>
/// <param name="Behaviour">Stable code, see <see cref="Behaviours"/>.</param>
/// <param name="Level">Level of dishonesty.</param>
/// <param name="OccurredOn">Day of the newest behaviour in it.</param>
/// <param name="DeterminedOn">First day on which the facts known by then amounted to it (认定日期).</param>
/// <param name="ValidUntil">Last day of validity, Art. 17.</param>
/// <param name="FactKeys">Keys of the facts that made it, oldest first.</param>
/// <param name="Findings">The rule's finding, then those on which it rests and its validity.</param>
public sealed record DeterminedBehaviour(
    string RuleId,
    string AnchorKey,
    string Behaviour,
    DishonestyLevel Level,
    DateOnly OccurredOn,
    DateOnly DeterminedOn,
    DateOnly ValidUntil,
    IReadOnlyList<string> FactKeys,
    IReadOnlyList<Finding> Findings);

/// <summary>From facts to behaviour, Art. 11 and 12.</summary>
public static class ElectricityDetermination
{
    /// <summary>
    /// Everything that the facts amount to, in order of determination: the facts are gone through by the day on which each
    /// became known, so that the order in which they arrived changes nothing. A record stays what it was on its first day;
    /// what becomes known later can add records and never spoils one.
    /// </summary>
    /// <param name="kind">Which catalogue applies.</param>
    /// <param name="facts">All facts of the user that stand, in any order, each key once.</param>
    /// <exception cref="ArgumentException">A key stands for two facts.</exception>
    public static IReadOnlyList<DeterminedBehaviour> Replay(UserKind kind, IReadOnlyCollection<ConductFact> facts) =>
        HasConductToJudge(facts) ? new ConductFile(kind, facts).Judge() : [];

    /// <summary>
    /// False for a user of whom nothing can be found, most of all one that paid every bill in time: so a rating of all users
    /// passes over them without allocating. True says only that <see cref="Replay"/> has to look.
    /// </summary>
    /// <param name="facts">All facts of the user that stand.</param>
    public static bool HasConductToJudge(IReadOnlyCollection<ConductFact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts is IReadOnlyList<ConductFact> list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                if (IsToJudge(list[i]))
                    return true;
            }
            return false;
        }
        foreach (var fact in facts)
        {
            if (IsToJudge(fact))
                return true;
        }
        return false;
    }

    /// <summary>True when one fact can be, or be part of, dishonest behaviour: all but bills that were paid in time or not yet looked at after they fell due.</summary>
    public static bool IsToJudge(ConductFact fact)
    {
        if (fact is not BillFact bill)
            return true;
        if (bill.SettledOn <= bill.DueOn)
            return false;
        for (var i = 0; i < bill.ObservedOn.Count; i++)
        {
            if (bill.ObservedOn[i] > bill.DueOn && bill.ObservedOn[i] >= Regulation.EffectiveFrom)
                return true;
        }
        return false;
    }
}
