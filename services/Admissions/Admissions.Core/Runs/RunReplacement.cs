namespace Quzhou.Admissions.Core.Runs;

/// <summary>How far a replacement is.</summary>
public enum ReplacementState
{
    /// <summary>Proposed (已提出).</summary>
    Proposed = 1,

    /// <summary>One has approved (一人已批准).</summary>
    ApprovedOnce = 2,

    /// <summary>Two have approved; the new run stands (已替换).</summary>
    Replaced = 3,

    /// <summary>Rejected (已驳回).</summary>
    Rejected = 4,
}

/// <summary>Why a step of a replacement is refused.</summary>
public enum ReplacementError
{
    /// <summary>The step does not fit the state.</summary>
    WrongState = 1,

    /// <summary>The officer proposed it or approved before (双人复核).</summary>
    FourEyes = 2,

    /// <summary>The run that would be replaced is not the one that stands now.</summary>
    Stale = 3,
}

/// <summary>A proposal to let a corrected run replace the one that stands (更正录取结果).</summary>
/// <param name="StandingRun">Run that stands.</param>
/// <param name="NewRun">Corrected run.</param>
/// <param name="ProposedBy">Officer.</param>
/// <param name="ApprovedBy">Officers that approved, in order.</param>
/// <param name="RejectedBy">Officer that rejected; null when nobody did.</param>
public sealed record RunReplacement(Guid StandingRun, Guid NewRun, string ProposedBy, IReadOnlyList<string> ApprovedBy, string? RejectedBy = null);
