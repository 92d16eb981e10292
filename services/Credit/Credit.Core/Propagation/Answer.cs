namespace Quzhou.Credit.Core.Propagation;

/// <summary>What a department answered (落实答复). Answers may come twice, late and in any order.</summary>
/// <param name="Key">What it answers.</param>
/// <param name="At">When the department acted.</param>
public abstract record Answer(PropagationKey Key, DateTimeOffset At);

/// <summary>Restricted; no effect means that there was nothing to restrict.</summary>
/// <param name="Key">What it answers.</param>
/// <param name="At">When the department acted.</param>
/// <param name="Effects">What was restricted.</param>
public sealed record EnforcedAnswer(PropagationKey Key, DateTimeOffset At, IReadOnlyList<PropagationEffect> Effects) : Answer(Key, At);

/// <summary>Given back.</summary>
/// <param name="Key">What it answers.</param>
/// <param name="At">When the department acted.</param>
/// <param name="Effects">What was given back.</param>
public sealed record ReleasedAnswer(PropagationKey Key, DateTimeOffset At, IReadOnlyList<PropagationEffect> Effects) : Answer(Key, At);

/// <summary>Could not.</summary>
/// <param name="Key">What it answers.</param>
/// <param name="At">When it failed.</param>
/// <param name="ReasonCode">Stable code.</param>
public sealed record FailedAnswer(PropagationKey Key, DateTimeOffset At, string ReasonCode) : Answer(Key, At);

/// <summary>What an answer did to the ledger.</summary>
/// <param name="Row">The row afterwards; null when there is none to change.</param>
/// <param name="Effect">What happened.</param>
public readonly record struct AnswerResult(PropagationRow? Row, AnswerEffect Effect);

/// <summary>What an answer did to the ledger.</summary>
public enum AnswerEffect
{
    /// <summary>The row changed.</summary>
    Changed,

    /// <summary>Nothing new: a repeat, or older than what is known.</summary>
    NothingNew,

    /// <summary>Refused: no such punishment, version or department was ever asked.</summary>
    UnknownKey,

    /// <summary>Refused: a restriction answered to a lift, or the other way round.</summary>
    WrongKind,
}
