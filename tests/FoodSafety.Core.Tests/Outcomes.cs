using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Tests;

/// <summary>Reads an outcome, and says what it was when it is another one.</summary>
internal static class Outcomes
{
    internal static T Granted<T>(this Outcome<T> outcome) => outcome.ShouldBeOfType<Outcome<T>.Granted>(Why(outcome)).State;

    internal static (T? State, IReadOnlyList<Finding> Findings) Refused<T>(this Outcome<T> outcome)
    {
        var refused = outcome.ShouldBeOfType<Outcome<T>.Refused>(Why(outcome));
        refused.Findings.ShouldNotBeEmpty();
        return (refused.State, refused.Findings);
    }

    internal static NotAllowedReason NotAllowed<T>(this Outcome<T> outcome) => outcome.ShouldBeOfType<Outcome<T>.NotAllowed>(Why(outcome)).Reason;

    internal static IReadOnlyList<Finding> Findings<T>(this Outcome<T> outcome) => outcome switch
    {
        Outcome<T>.Granted granted => granted.Findings,
        Outcome<T>.Refused refused => refused.Findings,
        _ => [],
    };

    /// <summary>The state that is kept, whatever the outcome.</summary>
    internal static T After<T>(this Outcome<T> outcome, T before) => outcome switch
    {
        Outcome<T>.Granted granted => granted.State,
        Outcome<T>.Refused { State: { } state } => state,
        _ => before,
    };

    private static string Why<T>(Outcome<T> outcome) => outcome switch
    {
        Outcome<T>.NotAllowed no => $"not allowed: {no.Reason}, {no.DetailEn}",
        _ => string.Join("; ", outcome.Findings().Select(f => f.ReasonEn)),
    };
}
