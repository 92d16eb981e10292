using Quzhou.Admissions.Core.Allocation;
using Quzhou.Admissions.Core.Allocation.Verification;
using Quzhou.Law;

namespace Quzhou.Admissions.Runs;

/// <summary>What a kept input comes to (录取结果): the outcome, and what the independent verifier found wrong with it.</summary>
/// <param name="Market">The market of the input.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Violations">What is wrong; a result with any is never stored as complete.</param>
internal sealed record RunResult(Market Market, AllocationOutcome Outcome, IReadOnlyList<Violation> Violations)
{
    /// <summary>What the verifier looks for, as a complete run names it.</summary>
    internal static readonly IReadOnlyList<string> Verified =
        [.. Enum.GetValues<ViolationKind>().Select(kind => $"NO_{string.Concat(kind.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? $"_{c}" : $"{char.ToUpperInvariant(c)}"))}")];

    internal static RunResult Of(RunInput input)
    {
        var market = Market.Of(input.Input);
        var outcome = Allocator.Run(market);
        return new RunResult(market, outcome, outcome is FinalAllocation final ? PlacementVerifier.Verify(market, final) : []);
    }

    /// <summary>Why a candidate is where they are: the place, then what was missed, preference by preference.</summary>
    internal static IReadOnlyList<Finding> BasisOf(Explanation explanation) =>
    [
        explanation.Basis,
        .. explanation.Missed.SelectMany(m => m.Obstacles.Count > 0 ? m.Obstacles : [.. m.Channels.Select(c => c.Finding)], (m, finding) => finding with
        {
            Facts = [new Fact("preference", $"{m.Rank}"), .. finding.Facts],
        }),
    ];
}
