using Quzhou.Credit.Core.Electricity.Facts;
using Quzhou.Credit.Core.Electricity.Rules;

namespace Quzhou.Credit.Core.Electricity.Catalogue;

/// <summary>
/// Finds the items that count acts of one sort. Each act is judged as the newest of its window on the day it became known,
/// and again on each later day on which an older act of that window became known.
/// </summary>
/// <param name="sort">The sort.</param>
/// <param name="acts">Its acts in order.</param>
/// <param name="found">Takes what is found.</param>
internal sealed class ConductCount(ConductSort sort, List<Act> acts, List<DeterminedBehaviour> found)
{
    /// <summary>Judges every act. Linear while acts became known in the order of their days, else quadratic inside a window.</summary>
    internal void Judge()
    {
        var inOrder = true;
        for (var i = 1; i < acts.Count && inOrder; i++)
            inOrder = acts[i].KnownOn >= acts[i - 1].KnownOn;
        var first = 0;
        for (var newest = 0; newest < acts.Count; newest++)
        {
            first = sort.Window is null ? newest : FirstInWindow(first, newest);
            Judge(first, newest, inOrder ? [] : KnownLater(first, newest));
        }
    }

    private int FirstInWindow(int first, int newest)
    {
        var before = ConductWindow.DayBefore(acts[newest].On, sort.Window!.On(acts[newest].KnownOn).Value);
        while (acts[first].On <= before)
            first++;
        while (first > 0 && acts[first - 1].On > before)
            first--;
        return first;
    }

    private List<DateOnly> KnownLater(int first, int newest)
    {
        List<DateOnly> later = [];
        for (var i = first; i < newest; i++)
        {
            if (acts[i].KnownOn > acts[newest].KnownOn)
                later.Add(acts[i].KnownOn);
        }
        later.Sort();
        return later;
    }

    private void Judge(int first, int newest, List<DateOnly> later)
    {
        var done = 0;
        var count = newest - first + 1 - later.Count;
        if (JudgeOn(first, newest, count, acts[newest].KnownOn, ref done))
            return;
        for (var i = 0; i < later.Count; i++)
        {
            count++;
            if ((i + 1 == later.Count || later[i + 1] != later[i]) && JudgeOn(first, newest, count, later[i], ref done))
                return;
        }
    }

    // True when the most severe level is reached: nothing more can come.
    private bool JudgeOn(int first, int newest, int count, DateOnly day, ref int done)
    {
        CountedConduct? counted = null;
        for (var i = 0; i < sort.Items.Count; i++)
        {
            var item = sort.Items[i];
            // What is found once is recorded once: the record keeps the acts that were known then.
            if ((done & (1 << i)) != 0 || !MayApply(item, count, acts[newest].Fact, day))
                continue;
            counted ??= new CountedConduct(Named(first, newest, day, Math.Min(count, CountedConduct.MostNamed)), count, day, sort.Window);
            if (item.Find(counted) is not { } finding)
                continue;
            done |= 1 << i;
            Record(acts[newest], item, counted, finding);
            if (item.Level == DishonestyLevel.Severe)
                return true;
        }
        return false;
    }

    private void Record(Act newest, CatalogueItem item, CountedConduct counted, Law.Finding finding)
    {
        var (validUntil, validity) = RecordValidity.Of(item.Level, counted.AsOf);
        var behaviour = new DeterminedBehaviour(
            item.RuleId,
            newest.Fact.Key,
            sort.Behaviour,
            item.Level,
            newest.Fact.OccurredOn,
            counted.AsOf,
            validUntil,
            [.. counted.Named.Select(f => f.Key)],
            [finding, validity]);
        newest.Take(behaviour);
        found.Add(behaviour);
    }

    // A theft can be severe by its amount alone; everything else needs the number.
    private static bool MayApply(CatalogueItem item, int count, ConductFact newest, DateOnly day) => count >= item.Least(day) || newest is Theft;

    private ConductFact[] Named(int first, int newest, DateOnly day, int number)
    {
        var named = new ConductFact[number];
        for (var i = newest; i >= first && number > 0; i--)
        {
            if (acts[i].KnownOn <= day)
                named[--number] = acts[i].Fact;
        }
        return named;
    }
}
