using Quzhou.Admissions.Core.Examination.Rules;

namespace Quzhou.Admissions.Core.Examination;

/// <summary>Steps of score entry (成绩登记): two keyings by two officers, review of a difference by another, freeze.</summary>
public static class ScoreDecisions
{
    /// <summary>Keys a score, the first or the second time.</summary>
    public static (ScoreEntry? Entry, ScoreEntryError? Error) Key(ScoreEntry entry, string officer, int tenths, DateOnly on)
    {
        if (ScoreWithinFullMarks.Check(entry.Subject, tenths, on) is not null)
            return (null, ScoreEntryError.OutOfRange);
        return entry.State switch
        {
            ScoreState.Empty => (entry with { First = tenths, FirstBy = officer }, null),
            ScoreState.KeyedOnce when entry.FirstBy == officer => (null, ScoreEntryError.FourEyes),
            ScoreState.KeyedOnce => (entry with { Second = tenths, SecondBy = officer }, null),
            _ => (null, ScoreEntryError.WrongState),
        };
    }

    /// <summary>Settles a difference after a look at the paper; not by one of the two that keyed.</summary>
    public static (ScoreEntry? Entry, ScoreEntryError? Error) Review(ScoreEntry entry, string officer, int tenths, DateOnly on)
    {
        if (entry.State != ScoreState.Differs)
            return (null, ScoreEntryError.WrongState);
        if (entry.FirstBy == officer || entry.SecondBy == officer)
            return (null, ScoreEntryError.FourEyes);
        return ScoreWithinFullMarks.Check(entry.Subject, tenths, on) is null
            ? (entry with { Reviewed = tenths, ReviewedBy = officer }, null)
            : (null, ScoreEntryError.OutOfRange);
    }

    /// <summary>Freezes the scores of one candidate: all six subjects agreed, or nothing is frozen.</summary>
    public static (IReadOnlyList<ScoreEntry>? Entries, ScoreEntryError? Error) Freeze(IReadOnlyList<ScoreEntry> entries)
    {
        if (entries.Any(e => e.State == ScoreState.Frozen))
            return (null, ScoreEntryError.WrongState);
        return entries.Select(e => e.Subject).Order().SequenceEqual(Enum.GetValues<Subject>()) && entries.All(e => e.State == ScoreState.Agreed)
            ? ([.. entries.Select(e => e with { IsFrozen = true })], null)
            : (null, ScoreEntryError.NotAgreed);
    }

    /// <summary>Corrects a frozen score after an appeal (成绩更正): one officer proposes, another approves.</summary>
    public static (ScoreEntry? Entry, ScoreEntryError? Error) Correct(ScoreEntry entry, int tenths, string proposedBy, string approvedBy, DateOnly on)
    {
        if (entry.State != ScoreState.Frozen)
            return (null, ScoreEntryError.WrongState);
        if (proposedBy == approvedBy)
            return (null, ScoreEntryError.FourEyes);
        return ScoreWithinFullMarks.Check(entry.Subject, tenths, on) is null
            ? (entry with { Reviewed = tenths, ReviewedBy = approvedBy }, null)
            : (null, ScoreEntryError.OutOfRange);
    }

    /// <summary>The scores of frozen entries.</summary>
    /// <exception cref="InvalidOperationException">An entry is not frozen.</exception>
    public static SubjectScores ScoresOf(IReadOnlyList<ScoreEntry> entries) => entries.Aggregate(
        default(SubjectScores),
        (scores, entry) => entry is { State: ScoreState.Frozen, Agreed: { } tenths }
            ? scores.With(entry.Subject, tenths)
            : throw new InvalidOperationException($"{entry.Subject} is not frozen."));
}
