using Quzhou.Admissions.Core.Runs.Rules;
using Quzhou.Law;

namespace Quzhou.Admissions.Core.Runs;

/// <summary>Steps of a replacement (更正录取结果的审批).</summary>
public static class ReplacementDecisions
{
    /// <summary>How far a replacement is.</summary>
    public static ReplacementState StateOf(RunReplacement replacement, DateOnly on) => replacement switch
    {
        { RejectedBy: not null } => ReplacementState.Rejected,
        _ when TwoApprovals.Met(replacement, on) is not null => ReplacementState.Replaced,
        { ApprovedBy.Count: > 0 } => ReplacementState.ApprovedOnce,
        _ => ReplacementState.Proposed,
    };

    /// <summary>Approves. Who proposed, and who approved before, cannot; and only the run that stands can be replaced.</summary>
    /// <param name="replacement">Replacement.</param>
    /// <param name="officer">Officer.</param>
    /// <param name="standingRun">Run that stands now.</param>
    /// <param name="on">Day.</param>
    public static (RunReplacement? Replacement, IReadOnlyList<Finding> Findings, ReplacementError? Error) Approve(
        RunReplacement replacement, string officer, Guid standingRun, DateOnly on)
    {
        if (StateOf(replacement, on) is ReplacementState.Replaced or ReplacementState.Rejected)
            return (null, [], ReplacementError.WrongState);
        if (replacement.StandingRun != standingRun)
            return (null, [], ReplacementError.Stale);
        if (replacement.ProposedBy == officer || replacement.ApprovedBy.Contains(officer, StringComparer.Ordinal))
            return (null, [], ReplacementError.FourEyes);
        var approved = replacement with { ApprovedBy = [.. replacement.ApprovedBy, officer] };
        return (approved, TwoApprovals.Met(approved, on) is { } met ? [met] : [], null);
    }

    /// <summary>Rejects; the run that stands goes on standing.</summary>
    public static (RunReplacement? Replacement, ReplacementError? Error) Reject(RunReplacement replacement, string officer, DateOnly on)
    {
        if (StateOf(replacement, on) is ReplacementState.Replaced or ReplacementState.Rejected)
            return (null, ReplacementError.WrongState);
        return replacement.ProposedBy == officer ? (null, ReplacementError.FourEyes) : (replacement with { RejectedBy = officer }, null);
    }
}
