using Quzhou.Law;

namespace Quzhou.Licensing.Core;

/// <summary>How a decision about a <typeparamref name="T"/> ended.</summary>
/// <typeparam name="T">What was decided about.</typeparam>
public abstract record Outcome<T>
{
    private Outcome()
    {
    }

    /// <summary>Decided as asked (准予): the new state and the rules it rests on.</summary>
    public sealed record Granted(T State, IReadOnlyList<Finding> Findings) : Outcome<T>;

    /// <summary>A lawful refusal (不予): an answer with its reasons. <c>State</c> is what is to be kept; often it is unchanged.</summary>
    public sealed record Refused(T State, IReadOnlyList<Finding> Findings) : Outcome<T>;

    /// <summary>The request does not fit the state, the officer or the day: an error, nothing changed. <c>Allowed</c> names what would fit.</summary>
    public sealed record NotAllowed(NotAllowedReason Reason, string DetailZh, string DetailEn, params IReadOnlyList<string> Allowed) : Outcome<T>;
}

/// <summary>Why a request does not fit.</summary>
public enum NotAllowedReason
{
    /// <summary>The state does not allow it.</summary>
    WrongState = 1,

    /// <summary>The same officer may not take both steps (双人复核).</summary>
    FourEyes = 2,

    /// <summary>A day lies outside what makes sense, such as an inspection before the decision.</summary>
    WrongDay = 3,

    /// <summary>An amount or number lies outside what makes sense.</summary>
    WrongNumber = 4,

    /// <summary>Something that the step needs is missing, such as the record of the visit.</summary>
    Incomplete = 5,

    /// <summary>Another officer answers for it (审批责任人).</summary>
    NotTheApprover = 6,
}

/// <summary>Who took a step, and when (经办).</summary>
/// <param name="By">The officer.</param>
/// <param name="On">Day.</param>
public sealed record Act(string By, DateOnly On);

/// <summary>What goes to the credit office (失信报告): the host makes the event from it.</summary>
/// <param name="Behaviour">Stable code of the behaviour.</param>
/// <param name="OccurredOn">Day of the behaviour.</param>
/// <param name="Basis">The rule it rests on.</param>
public sealed record CreditReport(string Behaviour, DateOnly OccurredOn, Finding Basis);
