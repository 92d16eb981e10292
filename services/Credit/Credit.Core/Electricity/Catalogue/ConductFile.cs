using Quzhou.Credit.Core.Electricity.Facts;

namespace Quzhou.Credit.Core.Electricity.Catalogue;

/// <summary>A user's facts as behaviour under the regulation, in order, and everything that is found in them.</summary>
internal sealed class ConductFile
{
    private readonly UserKind kind;
    private readonly UserCatalogue catalogue;
    private readonly List<Act> acts = [];
    private readonly List<DeterminedBehaviour> found = [];

    internal ConductFile(UserKind kind, IEnumerable<ConductFact> facts)
    {
        (this.kind, catalogue) = (kind, UserCatalogue.Of(kind));
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            if (!ElectricityDetermination.IsToJudge(fact))
                continue;
            if (!keys.Add(fact.Key))
                throw new ArgumentException($"Fact {fact.Key} stands in the file twice.", nameof(facts));
            if (ToAct(fact) is { } act)
                acts.Add(act);
        }
        acts.Sort(Act.Compare);
    }

    internal IReadOnlyList<DeterminedBehaviour> Judge()
    {
        foreach (var act in acts)
        {
            if (act.Fact is BillFact bill)
                JudgeArrears(act, bill);
        }
        foreach (var sort in catalogue.Sorts)
        {
            var counted = acts.FindAll(a => ReferenceEquals(a.Sort, sort));
            if (counted.Count > 0)
                new ConductCount(sort, counted, found).Judge();
        }
        if (acts.Count > 1)
            new Repetition(catalogue, acts, found).Judge();
        return
        [
            .. found
                .OrderBy(b => b.DeterminedOn)
                .ThenBy(b => b.AnchorKey, StringComparer.Ordinal)
                .ThenBy(b => b.Level)
                .ThenBy(b => b.RuleId, StringComparer.Ordinal),
        ];
    }

    // Behaviour before the regulation was in force is none; arrears that went on into it count from its first day.
    private Act? ToAct(ConductFact fact)
    {
        if (fact is BillFact bill)
        {
            var on = bill.ToUnpaid().CountedFrom;
            return LateKnownOn(bill) is { } known
                ? new Act(fact, on) { Sort = SortOf(fact), KnownOn = known }
                : new Act(fact, on);
        }
        if (fact is not VerifiedConduct verified || fact.OccurredOn < Regulation.EffectiveFrom || SortOf(fact) is not { } sort)
            return null;
        // A term that had not ended when somebody looked was not missed.
        if (fact is HazardOverdue && verified.EstablishedOn <= fact.OccurredOn)
            return null;
        return new Act(fact, fact.OccurredOn) { Sort = sort, KnownOn = verified.EstablishedOn > fact.OccurredOn ? verified.EstablishedOn : fact.OccurredOn };
    }

    private static DateOnly? LateKnownOn(BillFact bill)
    {
        if (bill.DueOn < Regulation.EffectiveFrom)
            return null;
        DateOnly? known = null;
        foreach (var day in bill.ObservedOn)
        {
            if (day > bill.DueOn && !(day >= known))
                known = day;
        }
        return known;
    }

    private ConductSort? SortOf(ConductFact fact)
    {
        foreach (var sort in catalogue.Sorts)
        {
            if (sort.Includes(fact))
                return sort;
        }
        return null;
    }

    private void JudgeArrears(Act act, BillFact bill)
    {
        var unpaid = bill.ToUnpaid();
        foreach (var day in bill.ObservedOn.Where(d => d >= Regulation.EffectiveFrom && unpaid.DunnedOn < d && !(unpaid.SettledOn <= d)).Order())
        {
            var determination = ArrearsDetermination.Decide(kind, unpaid, day);
            if (determination.Level is not { } level || act.Arrears(level) is not null)
                continue;
            var behaviour = new DeterminedBehaviour(
                determination.Findings[0].RuleId,
                bill.Key,
                Behaviours.Arrears,
                level,
                bill.DueOn,
                day,
                determination.ValidUntil!.Value,
                [bill.Key],
                determination.Findings);
            act.Take(behaviour);
            found.Add(behaviour);
            if (level == DishonestyLevel.Severe)
                return;
        }
    }
}
