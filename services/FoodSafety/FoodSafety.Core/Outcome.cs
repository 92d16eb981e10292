using Quzhou.FoodSafety.Core.Operators;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core;

/// <summary>How a decision about a <typeparamref name="T"/> ended.</summary>
/// <typeparam name="T">What was decided about.</typeparam>
public abstract record Outcome<T>
{
    private Outcome()
    {
    }

    /// <summary>Decided as asked (准予): the new state and the rules it rests on.</summary>
    public sealed record Granted(T State, IReadOnlyList<Finding> Findings) : Outcome<T>;

    /// <summary>A lawful refusal (不予): an answer with its reasons. <c>State</c> is what is to be kept; null when there is nothing to keep.</summary>
    public sealed record Refused(T? State, IReadOnlyList<Finding> Findings) : Outcome<T>;

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

    /// <summary>A day lies outside what makes sense, such as a result before the sampling.</summary>
    WrongDay = 3,

    /// <summary>An amount or number lies outside what makes sense.</summary>
    WrongNumber = 4,

    /// <summary>Somebody else has to take the step: who was drawn, who holds the sample.</summary>
    WrongPerson = 5,

    /// <summary>What was handed in is incomplete, doubled or contradicts itself.</summary>
    WrongContent = 6,
}

/// <summary>Who took a step, and when (经办).</summary>
/// <param name="By">The officer.</param>
/// <param name="On">Day.</param>
public sealed record Act(string By, DateOnly On);

/// <summary>What goes to the credit office (失信报告): the host makes the event from it.</summary>
/// <param name="Behaviour">Stable code of the behaviour.</param>
/// <param name="Severity">How grave; null where no table in force grades it.</param>
/// <param name="OccurredOn">Day of the behaviour.</param>
/// <param name="Basis">The rules it rests on.</param>
public sealed record CreditReport(string Behaviour, Severity? Severity, DateOnly OccurredOn, IReadOnlyList<Finding> Basis);
