using FsCheck.Xunit;
using Quzhou.Credit.Core.Propagation;

namespace Quzhou.Credit.Core.Tests.Propagation;

public sealed class PropagationLedgerTests
{
    private static readonly DateTimeOffset Start = new(2018, 7, 20, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly PropagationKey Key = new(new Guid(7, 0, 0, new byte[8]), 1, "housing-fund");
    private static readonly PropagationEffect Suspended = new("COOPERATION_SUSPENDED", "P-1", "暂停合作", "", Regulation.Article(23), "", "");
    private static readonly PropagationEffect NoIntake = Suspended with { Kind = "INTAKE_SUSPENDED" };

    private static PropagationRow Imposed => PropagationRow.Open(Key, VersionKind.Impose, Start);

    private static PropagationRow LiftAsked => PropagationRow.Open(Key with { Version = 2 }, VersionKind.Lift, Start);

    [Fact]
    public void An_enforcement_closes_the_row_and_has_a_latency()
    {
        var (row, effect) = Apply(Imposed, Enforced(5, Suspended), 7);

        effect.ShouldBe(AnswerEffect.Changed);
        row!.State.ShouldBe(PropagationState.Enforced);
        row.Effects.ShouldBe([Suspended]);
        row.Latency.ShouldBe(TimeSpan.FromMilliseconds(7));
        row.IsOpen.ShouldBeFalse();
    }

    [Fact]
    public void An_enforcement_without_effect_had_nothing_to_restrict() =>
        Apply(Imposed, Enforced(5), 7).Row!.State.ShouldBe(PropagationState.NothingToRestrict);

    [Fact]
    public void A_release_closes_a_lift() =>
        Apply(LiftAsked, new ReleasedAnswer(LiftAsked.Key, Start, []), 7).Row!.State.ShouldBe(PropagationState.Released);

    [Fact]
    public void A_failure_stays_open_and_a_later_success_replaces_it()
    {
        var failed = Apply(Imposed, Failed(5, "DATABASE_DOWN"), 6).Row!;
        failed.State.ShouldBe(PropagationState.Failed);
        failed.IsOpen.ShouldBeTrue();

        var done = Apply(failed, Enforced(20, Suspended), 21).Row!;
        done.State.ShouldBe(PropagationState.Enforced);
        done.FailureCode.ShouldBe("");
        done.Latency.ShouldBe(TimeSpan.FromMilliseconds(21));
    }

    [Fact]
    public void A_failure_after_success_is_nothing_new() =>
        Apply(Apply(Imposed, Enforced(5, Suspended), 6).Row!, Failed(50, "X"), 51).Effect.ShouldBe(AnswerEffect.NothingNew);

    [Fact]
    public void The_same_answer_again_is_nothing_new()
    {
        var row = Apply(Imposed, Enforced(5, Suspended), 6).Row!;

        Apply(row, Enforced(5, Suspended), 900).ShouldBe(new AnswerResult(row, AnswerEffect.NothingNew));
    }

    [Fact]
    public void A_later_answer_with_more_effects_is_what_is_restricted_now_and_keeps_the_latency()
    {
        var row = Apply(Apply(Imposed, Enforced(5), 6).Row!, Enforced(5_000, Suspended), 5_001).Row!;

        row.State.ShouldBe(PropagationState.Enforced);
        row.Latency.ShouldBe(TimeSpan.FromMilliseconds(6));
    }

    [Theory]
    [InlineData("release of a version that imposes", true)]
    [InlineData("enforcement of a version that lifts", false)]
    public void The_wrong_kind_of_answer_is_refused(string row, bool imposing)
    {
        var before = imposing ? Imposed : LiftAsked;
        Answer answer = imposing ? new ReleasedAnswer(Key, Start, []) : new EnforcedAnswer(LiftAsked.Key, Start, [Suspended]);

        PropagationLedger.Apply(before, answer, Start).ShouldBe(new AnswerResult(before, AnswerEffect.WrongKind), row);
    }

    [Theory]
    [InlineData("never asked", false, 1, "housing-fund")]
    [InlineData("another version", true, 3, "housing-fund")]
    [InlineData("another department", true, 1, "archives")]
    public void An_answer_to_nothing_is_refused(string row, bool exists, int version, string recipient) =>
        PropagationLedger.Apply(exists ? Imposed : null, new EnforcedAnswer(new PropagationKey(Key.PunishmentId, version, recipient), Start, []), Start)
            .ShouldBe(new AnswerResult(null, AnswerEffect.UnknownKey), row);

    [Fact]
    public void A_new_version_opens_one_row_a_department_and_supersedes_what_is_open()
    {
        var done = Apply(Imposed with { Key = Key with { Recipient = "credit" } }, new EnforcedAnswer(Key with { Recipient = "credit" }, Start, []), 1).Row!;
        var failed = Apply(Imposed, Failed(1, "X"), 1).Row!;
        var pending = Imposed with { Key = Key with { Recipient = "licensing" } };

        var (opened, superseded) = PropagationLedger.Open([done, failed, pending], Key.PunishmentId, 2, VersionKind.Lift, ["credit", "licensing"], Start);

        opened.Select(r => (r.Key.Recipient, r.Key.Version, r.State)).ShouldBe([("credit", 2, PropagationState.Pending), ("licensing", 2, PropagationState.Pending)]);
        superseded.Select(r => (r.Key.Recipient, r.State)).ShouldBe([("housing-fund", PropagationState.Superseded), ("licensing", PropagationState.Superseded)]);
    }

    [Fact]
    public void A_late_success_of_a_superseded_version_is_still_recorded()
    {
        var superseded = Imposed with { State = PropagationState.Superseded };

        Apply(superseded, Enforced(5, Suspended), 6).Row!.State.ShouldBe(PropagationState.Enforced);
        Apply(superseded, Failed(5, "X"), 6).Effect.ShouldBe(AnswerEffect.NothingNew);
    }

    [Property(MaxTest = 500)]
    public bool Any_order_and_any_duplication_gives_the_same_row(int[] picks, int seed)
    {
        Answer[] answers = [.. (picks ?? []).Select(Made)];
        var once = Fold(answers);
        var shuffled = answers.Concat(answers).Select((answer, at) => (answer, at)).OrderBy(p => unchecked(((p.at + 1) * 2_654_435_761L) ^ (seed * 40_503L))).Select(p => p.answer).ToArray();
        var again = Fold(shuffled);

        return once.State == again.State && once.Effects.SequenceEqual(again.Effects) && once.FailureCode == again.FailureCode && once.AnsweredAt == again.AnsweredAt;
    }

    [Property(MaxTest = 500)]
    public bool Supersession_at_any_point_ends_in_the_same_success(int[] picks, int cut)
    {
        Answer[] answers = [.. (picks ?? []).Select(Made)];
        var at = answers.Length == 0 ? 0 : (int)((uint)cut % (answers.Length + 1));
        var early = Fold(answers[at..], Supersede(Fold(answers[..at])));
        var late = Supersede(Fold(answers));

        return early.State == late.State && early.Effects.SequenceEqual(late.Effects);
    }

    private static PropagationRow Supersede(PropagationRow row) => PropagationLedger.Open([row], row.Key.PunishmentId, 2, VersionKind.Lift, [], Start).Superseded.SingleOrDefault() ?? row;

    private static PropagationRow Fold(IEnumerable<Answer> answers, PropagationRow? from = null) =>
        answers.Aggregate(from ?? Imposed, (row, answer) => PropagationLedger.Apply(row, answer, Start).Row!);

    private static Answer Made(int pick) => ((uint)pick % 12) switch
    {
        0 => Enforced(1),
        1 => Enforced(1, Suspended),
        2 => Enforced(1, NoIntake),
        3 => Enforced(2),
        4 => Enforced(2, Suspended, NoIntake),
        5 => Enforced(3, Suspended),
        6 => Failed(1, "A"),
        7 => Failed(1, "B"),
        8 => Failed(2, "A"),
        9 => Failed(9, "C"),
        10 => new ReleasedAnswer(Key, Start, []),
        _ => Enforced(0, Suspended),
    };

    private static AnswerResult Apply(PropagationRow row, Answer answer, int receivedMs) => PropagationLedger.Apply(row, answer, Start.AddMilliseconds(receivedMs));

    private static EnforcedAnswer Enforced(int ms, params PropagationEffect[] effects) => new(Key, Start.AddMilliseconds(ms), effects);

    private static FailedAnswer Failed(int ms, string code) => new(Key, Start.AddMilliseconds(ms), code);
}
