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
    /// became known, so that the order in which they arrived changes nothing.
    /// </summary>
    /// <param name="kind">Which catalogue applies.</param>
    /// <param name="facts">All facts of the user that stand, in any order.</param>
    public static IReadOnlyList<DeterminedBehaviour> Replay(UserKind kind, IReadOnlyCollection<ConductFact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return
        [
            .. facts.OfType<BillFact>()
                .SelectMany(bill => bill.ObservedOn.Order().Select(day => (bill, day, found: ArrearsDetermination.Decide(kind, bill.ToUnpaid(), day))))
                .Where(o => o.found.Level is not null)
                .DistinctBy(o => (o.bill.Key, o.found.Level))
                .OrderBy(o => o.day)
                .ThenBy(o => o.bill.Key, StringComparer.Ordinal)
                .Select(o => new DeterminedBehaviour(
                    o.found.Findings[0].RuleId,
                    o.bill.Key,
                    Behaviours.Arrears,
                    o.found.Level!.Value,
                    o.bill.DueOn,
                    o.day,
                    o.found.ValidUntil!.Value,
                    [o.bill.Key],
                    o.found.Findings)),
        ];
    }
}
