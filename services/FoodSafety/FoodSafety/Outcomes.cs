using Grpc.Core;
using Quzhou.Common.V1;
using Quzhou.FoodSafety.Core;
using Quzhou.Law;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety;

/// <summary>A decision of the Core as a use case goes on with it.</summary>
/// <param name="State">What is to be kept; null where a refusal leaves nothing.</param>
/// <param name="Findings">The rules it rests on.</param>
/// <param name="Granted">Whether it was decided as asked.</param>
internal sealed record Settled<T>(T? State, IReadOnlyList<Finding> Findings, bool Granted)
    where T : class
{
    internal Verdict Verdict => Granted ? Verdict.Granted : Verdict.Refused;

    /// <summary>Rule that an audit entry names.</summary>
    internal string Rule => Findings.Count > 0 ? Findings[0].RuleId : "no rule";
}

/// <summary>From decisions of the Core to answers and errors.</summary>
internal static class Outcomes
{
    /// <summary>A decision, granted or refused.</summary>
    /// <param name="outcome">What the Core says.</param>
    /// <param name="resource">What it is about, for example <c>samples/…</c>.</param>
    /// <exception cref="RpcException">FAILED_PRECONDITION when the request does not fit the state, the officer or the day.</exception>
    internal static Settled<T> Settle<T>(this Outcome<T> outcome, string resource)
        where T : class => outcome switch
        {
            Outcome<T>.Granted granted => new(granted.State, granted.Findings, true),
            Outcome<T>.Refused refused => new(refused.State, refused.Findings, false),
            Outcome<T>.NotAllowed not => throw ApiErrors.Precondition(CodeOf(not.Reason), resource, not.DetailZh, not.DetailEn, not.Allowed),
            _ => throw new InvalidOperationException($"{outcome.GetType()} is no outcome."),
        };

    private static string CodeOf(NotAllowedReason reason) => reason switch
    {
        NotAllowedReason.WrongState => "WRONG_STATE",
        NotAllowedReason.FourEyes => "FOUR_EYES",
        NotAllowedReason.WrongDay => "WRONG_DAY",
        NotAllowedReason.WrongNumber => "WRONG_NUMBER",
        NotAllowedReason.WrongPerson => "WRONG_PERSON",
        _ => "WRONG_CONTENT",
    };
}
