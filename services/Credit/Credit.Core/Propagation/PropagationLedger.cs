namespace Quzhou.Credit.Core.Propagation;

/// <summary>
/// The ledger of a decision: one row per (punishment, version, department). The rows that come out depend only on
/// which answers came, never on their order or number.
/// </summary>
public static class PropagationLedger
{
    /// <summary>The rows that a decision opens, and those of earlier versions that it takes the place of.</summary>
    /// <param name="earlier">All rows of the punishment's earlier versions.</param>
    /// <param name="punishmentId">The punishment.</param>
    /// <param name="version">The new version.</param>
    /// <param name="kind">What it asks for.</param>
    /// <param name="recipients">Departments that have to do it.</param>
    /// <param name="decidedAt">When the decision was made.</param>
    public static (IReadOnlyList<PropagationRow> Opened, IReadOnlyList<PropagationRow> Superseded) Open(
        IEnumerable<PropagationRow> earlier, Guid punishmentId, int version, VersionKind kind, IEnumerable<string> recipients, DateTimeOffset decidedAt) =>
        ([.. recipients.Select(r => PropagationRow.Open(new PropagationKey(punishmentId, version, r), kind, decidedAt))],
         [.. earlier.Where(r => r.IsOpen && r.Key.Version < version).Select(r => r with { State = PropagationState.Superseded })]);

    /// <summary>Takes an answer.</summary>
    /// <param name="row">The row that it names; null when there is none.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="receivedAt">When it arrived.</param>
    public static AnswerResult Apply(PropagationRow? row, Answer answer, DateTimeOffset receivedAt)
    {
        if (row is null || row.Key != answer.Key)
            return new AnswerResult(null, AnswerEffect.UnknownKey);
        return answer switch
        {
            EnforcedAnswer enforced => row.Kind == VersionKind.Impose ? Succeed(row, enforced.At, enforced.Effects, enforced.Effects.Count == 0 ? PropagationState.NothingToRestrict : PropagationState.Enforced, receivedAt) : new AnswerResult(row, AnswerEffect.WrongKind),
            ReleasedAnswer released => row.Kind == VersionKind.Lift ? Succeed(row, released.At, released.Effects, PropagationState.Released, receivedAt) : new AnswerResult(row, AnswerEffect.WrongKind),
            FailedAnswer failed => Fail(row, failed, receivedAt),
            _ => throw new ArgumentOutOfRangeException(nameof(answer), answer.GetType().Name, "Not an answer of the protocol."),
        };
    }

    // Success outlasts failure whichever arrives first; of two successes the later one describes what is restricted now,
    // because a department answers again when the subject gets something new in its field.
    private static AnswerResult Succeed(
        PropagationRow row, DateTimeOffset at, IReadOnlyList<PropagationEffect> effects, PropagationState state, DateTimeOffset receivedAt)
    {
        if (row.Succeeded && Compare((at, effects), (row.AnsweredAt!.Value, row.Effects)) <= 0)
            return new AnswerResult(row, AnswerEffect.NothingNew);
        // The latency of the fan-out is that of the first success.
        var received = row.Succeeded ? row.ReceivedAt : receivedAt;
        return new AnswerResult(row with { State = state, AnsweredAt = at, ReceivedAt = received, Effects = effects, FailureCode = "" }, AnswerEffect.Changed);
    }

    private static AnswerResult Fail(PropagationRow row, FailedAnswer failed, DateTimeOffset receivedAt)
    {
        if (!row.IsOpen)
            return new AnswerResult(row, AnswerEffect.NothingNew);
        var isNewer = row.AnsweredAt is not { } known
            || failed.At > known
            || (failed.At == known && string.CompareOrdinal(failed.ReasonCode, row.FailureCode) > 0);
        return isNewer
            ? new AnswerResult(row with { State = PropagationState.Failed, AnsweredAt = failed.At, ReceivedAt = receivedAt, FailureCode = failed.ReasonCode }, AnswerEffect.Changed)
            : new AnswerResult(row, AnswerEffect.NothingNew);
    }

    // Two answers of the same instant: the one with more effects, then by their text, so that order never decides.
    private static int Compare((DateTimeOffset At, IReadOnlyList<PropagationEffect> Effects) left, (DateTimeOffset At, IReadOnlyList<PropagationEffect> Effects) right)
    {
        var byTime = left.At.CompareTo(right.At);
        if (byTime != 0)
            return byTime;
        var byCount = left.Effects.Count.CompareTo(right.Effects.Count);
        return byCount != 0 ? byCount : string.CompareOrdinal(string.Join('\n', left.Effects), string.Join('\n', right.Effects));
    }
}
