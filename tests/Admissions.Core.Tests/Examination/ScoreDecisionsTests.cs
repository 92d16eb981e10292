using FsCheck.Xunit;
using Quzhou.Admissions.Core.Examination;

namespace Quzhou.Admissions.Core.Tests.Examination;

public sealed class ScoreDecisionsTests
{
    private static readonly DateOnly On = new(2018, 6, 20);
    private static readonly ScoreEntry Empty = new(Subject.Chinese);
    private static readonly ScoreEntry Once = Empty with { First = 1000, FirstBy = "a" };
    private static readonly ScoreEntry Alike = Once with { Second = 1000, SecondBy = "b" };
    private static readonly ScoreEntry Differs = Once with { Second = 1005, SecondBy = "b" };
    private static readonly ScoreEntry Frozen = Alike with { IsFrozen = true };

    public static TheoryData<string, ScoreEntry, string, int, ScoreState?, ScoreEntryError?> Keyed => new()
    {
        { "first", Empty, "a", 1000, ScoreState.KeyedOnce, null },
        { "second alike", Once, "b", 1000, ScoreState.Agreed, null },
        { "second other", Once, "b", 1005, ScoreState.Differs, null },
        { "second by the same officer", Once, "a", 1000, null, ScoreEntryError.FourEyes },
        { "above full marks", Empty, "a", 1201, null, ScoreEntryError.OutOfRange },
        { "full marks", Empty, "a", 1200, ScoreState.KeyedOnce, null },
        { "negative", Once, "b", -1, null, ScoreEntryError.OutOfRange },
        { "a third time", Alike, "c", 1000, null, ScoreEntryError.WrongState },
        { "a third time over a difference", Differs, "c", 1000, null, ScoreEntryError.WrongState },
        { "frozen", Frozen, "c", 1000, null, ScoreEntryError.WrongState },
    };

    [Theory]
    [MemberData(nameof(Keyed))]
    public void Keying(string row, ScoreEntry entry, string officer, int tenths, ScoreState? state, ScoreEntryError? error)
    {
        var (next, wrong) = ScoreDecisions.Key(entry, officer, tenths, On);

        wrong.ShouldBe(error, row);
        (next is null ? null : (ScoreState?)next.State).ShouldBe(state, row);
    }

    public static TheoryData<string, ScoreEntry, string, int, int?, ScoreEntryError?> Reviews => new()
    {
        { "by a third, the first value", Differs, "c", 1000, 1000, null },
        { "by a third, a third value", Differs, "c", 1002, 1002, null },
        { "by who keyed first", Differs, "a", 1000, null, ScoreEntryError.FourEyes },
        { "by who keyed second", Differs, "b", 1000, null, ScoreEntryError.FourEyes },
        { "above full marks", Differs, "c", 1201, null, ScoreEntryError.OutOfRange },
        { "nothing to review", Alike, "c", 1000, null, ScoreEntryError.WrongState },
        { "keyed once", Once, "c", 1000, null, ScoreEntryError.WrongState },
        { "reviewed already", Differs with { Reviewed = 1000, ReviewedBy = "c" }, "d", 1005, null, ScoreEntryError.WrongState },
    };

    [Theory]
    [MemberData(nameof(Reviews))]
    public void Review(string row, ScoreEntry entry, string officer, int tenths, int? agreed, ScoreEntryError? error)
    {
        var (next, wrong) = ScoreDecisions.Review(entry, officer, tenths, On);

        wrong.ShouldBe(error, row);
        next?.Agreed.ShouldBe(agreed, row);
    }

    [Fact]
    public void All_six_agreed_subjects_freeze_together_and_else_none()
    {
        ScoreEntry[] all = [.. Enum.GetValues<Subject>().Select(s => new ScoreEntry(s, 300, "a", 300, "b"))];

        var (frozen, error) = ScoreDecisions.Freeze(all);
        error.ShouldBeNull();
        frozen!.ShouldAllBe(e => e.State == ScoreState.Frozen);
        ScoreDecisions.ScoresOf(frozen!).ShouldBe(new SubjectScores(300, 300, 300, 300, 300, 300));

        ScoreDecisions.Freeze(all[..5]).Error.ShouldBe(ScoreEntryError.NotAgreed, "a subject is missing");
        ScoreDecisions.Freeze([.. all[..5], all[0]]).Error.ShouldBe(ScoreEntryError.NotAgreed, "a subject stands twice");
        ScoreDecisions.Freeze([.. all[..5], all[5] with { Second = 305 }]).Error.ShouldBe(ScoreEntryError.NotAgreed, "a difference is open");
        ScoreDecisions.Freeze([.. all[..5], all[5] with { Second = null }]).Error.ShouldBe(ScoreEntryError.NotAgreed, "keyed once");
        ScoreDecisions.Freeze(frozen!).Error.ShouldBe(ScoreEntryError.WrongState);
        Should.Throw<InvalidOperationException>(() => ScoreDecisions.ScoresOf(all));
    }

    [Theory]
    [InlineData("another officer approves", 1010, "b", null)]
    [InlineData("who proposed approves", 1010, "a", ScoreEntryError.FourEyes)]
    [InlineData("above full marks", 1201, "b", ScoreEntryError.OutOfRange)]
    public void A_frozen_score_changes_only_by_two(string row, int tenths, string approver, ScoreEntryError? error)
    {
        var (entry, wrong) = ScoreDecisions.Correct(Frozen, tenths, "a", approver, On);

        wrong.ShouldBe(error, row);
        if (error is null)
            (entry!.State, entry.Agreed).ShouldBe((ScoreState.Frozen, tenths), row);
        ScoreDecisions.Correct(Alike, tenths, "a", approver, On).Error.ShouldBe(ScoreEntryError.WrongState, row);
    }

    [Property]
    public void An_agreed_score_was_keyed_or_reviewed_by_two_at_least(byte first, byte second, byte reviewed)
    {
        var entry = ScoreDecisions.Key(ScoreDecisions.Key(Empty, "a", first, On).Entry!, "b", second, On).Entry!;

        (entry.Agreed is not null).ShouldBe(first == second);
        if (first != second)
            ScoreDecisions.Review(entry, "c", reviewed, On).Entry!.Agreed.ShouldBe(reviewed);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(5, "0.5")]
    [InlineData(6000, "600")]
    [InlineData(5835, "583.5")]
    public void Points_are_printed_as_on_the_certificate(int tenths, string text) => SubjectScores.Print(tenths).ShouldBe(text);

    [Fact]
    public void Sums_and_single_subjects()
    {
        var scores = new SubjectScores(1, 20, 300, 4000, 50000, 600000);

        (scores.Total, scores.CoreThree).ShouldBe((654321, 50021));
        Enum.GetValues<Subject>().Select(scores.Of).ShouldBe([1, 20, 300, 4000, 50000, 600000]);
        Enum.GetValues<Subject>().ShouldAllBe(s => scores.With(s, 7).Of(s) == 7 && scores.With(s, 7).Total == scores.Total - scores.Of(s) + 7);
    }
}
