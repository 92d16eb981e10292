using Quzhou.Law;

namespace Quzhou.Credit.Core;

/// <summary>How a decision about a <typeparamref name="T"/> ended.</summary>
/// <typeparam name="T">What was decided about.</typeparam>
public abstract record Outcome<T>
{
    private Outcome()
    {
    }

    /// <summary>Decided as asked (准予): the new state and the rules it rests on.</summary>
    public sealed record Accepted(T State, IReadOnlyList<Finding> Findings) : Outcome<T>;

    /// <summary>A lawful refusal (不予): an answer with its reasons, nothing changed.</summary>
    public sealed record Refused(IReadOnlyList<Finding> Findings) : Outcome<T>;

    /// <summary>The request does not fit the state or the officer: an error, nothing changed. <c>Allowed</c> names what would fit.</summary>
    public sealed record NotAllowed(NotAllowedReason Reason, string DetailZh, string DetailEn, params IReadOnlyList<string> Allowed) : Outcome<T>;
}

/// <summary>Why a request does not fit.</summary>
public enum NotAllowedReason
{
    /// <summary>The state does not allow it; the detail names the state and what is allowed.</summary>
    WrongState,

    /// <summary>The same officer may not take both steps (双人复核).</summary>
    FourEyes,

    /// <summary>It is not this agency's turn (审核顺序).</summary>
    WrongAgency,

    /// <summary>A day lies outside what makes sense, such as a review before the application.</summary>
    WrongDay,
}
