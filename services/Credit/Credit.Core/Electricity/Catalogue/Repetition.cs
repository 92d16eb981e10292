using Quzhou.Credit.Core.Electricity.Rules;

namespace Quzhou.Credit.Core.Electricity.Catalogue;

/// <summary>
/// Finds behaviour that repeats (多次失信), Art. 11(二)4, (三)4 and Art. 12(二)4, (三)5. It asks whether there is a choice of
/// behaviours that share no act, so that a further act can only add choices: docs/decisions/0045-repeated-dishonesty.md.
/// </summary>
/// <param name="catalogue">The article.</param>
/// <param name="acts">All acts of the user in order, judged by the items of their own.</param>
/// <param name="found">Takes what is found.</param>
internal sealed class Repetition(UserCatalogue catalogue, List<Act> acts, List<DeterminedBehaviour> found)
{
    // Behaviour reaches back at most three windows: a heavier one, the general ones in it, the acts in those.
    private const int Windows = 3;

    /// <summary>Judges every act as the newest of a repetition.</summary>
    internal void Judge()
    {
        for (var newest = 1; newest < acts.Count; newest++)
        {
            if (FirstDay(acts[newest]) is { } from)
                Judge(newest, from);
        }
    }

    private void Judge(int newest, DateOnly from)
    {
        var act = acts[newest];
        var (general, heavier) = (true, true);
        // Where an item of its own says as much of the same newest act, a repetition says nothing new.
        var end = act.RecordedFrom(catalogue.Heavier.Level);
        if (end <= from)
            return;
        foreach (var day in Days(newest, from).TakeWhile(d => d < end))
        {
            general = general && act.RecordedFrom(catalogue.General.Level) > day;
            if (!general && !heavier)
                return;
            var choice = new RepetitionChoice(catalogue, Pool(newest, day), day);
            if (general && choice.Of(catalogue.General) is { } first)
            {
                Record(act, catalogue.General, first, day);
                general = false;
            }
            if (heavier && choice.Of(catalogue.Heavier) is { } second)
            {
                Record(act, catalogue.Heavier, second, day);
                heavier = false;
            }
        }
    }

    private void Record(Act newest, RepetitionItem item, FoundBehaviour behaviour, DateOnly day)
    {
        var (validUntil, validity) = RecordValidity.Of(item.Level, day);
        found.Add(new DeterminedBehaviour(
            item.RuleId,
            newest.Fact.Key,
            item.Behaviour,
            item.Level,
            newest.Fact.OccurredOn,
            day,
            validUntil,
            behaviour.FactKeys,
            [.. behaviour.Findings, validity]));
    }

    // The newest acts that were known; with more of them in three windows the user is severe by the items of their own.
    private List<Act> Pool(int newest, DateOnly day)
    {
        var pool = new List<Act>();
        var before = Before(newest, day);
        for (var i = newest; i >= 0 && acts[i].On > before && pool.Count < RepetitionChoice.MostActs; i--)
        {
            if (FirstDay(acts[i]) <= day)
                pool.Add(acts[i]);
        }
        pool.Reverse();
        return pool;
    }

    private List<DateOnly> Days(int newest, DateOnly from)
    {
        List<DateOnly> days = [from];
        var before = Before(newest, from);
        for (var i = newest; i >= 0 && acts[i].On > before; i--)
        {
            Add(acts[i].Sort is null ? null : acts[i].KnownOn);
            Add(acts[i].Arrears(DishonestyLevel.General)?.DeterminedOn);
            Add(acts[i].Arrears(DishonestyLevel.Heavier)?.DeterminedOn);
        }
        days.Sort();
        return [.. days.Distinct()];

        void Add(DateOnly? day)
        {
            if (day > from)
                days.Add(day.Value);
        }
    }

    private DateOnly Before(int newest, DateOnly day) => ConductWindow.DayBefore(acts[newest].On, Windows * catalogue.Window.On(day).Value);

    // First day on which the act can be in general or heavier behaviour; null when it never can.
    private static DateOnly? FirstDay(Act act)
    {
        DateOnly? first = null;
        if (act.Sort is { } sort && (sort.Of(DishonestyLevel.General) ?? sort.Of(DishonestyLevel.Heavier)) is not null)
        {
            // An act that is judged alone and in which no item was found is in no behaviour.
            if (sort.Window is not null || act.RecordedFrom(DishonestyLevel.General) < DateOnly.MaxValue)
                first = act.KnownOn;
        }
        if (act.Arrears(DishonestyLevel.General)?.DeterminedOn is { } general && !(first <= general))
            first = general;
        if (act.Arrears(DishonestyLevel.Heavier)?.DeterminedOn is { } heavier && !(first <= heavier))
            first = heavier;
        return first;
    }
}
