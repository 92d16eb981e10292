namespace Quzhou.Contracts.V1;

/// <summary>
/// A permit is no longer in force (许可证失效). It ends once; an issue of a lower version that arrives later changes nothing.
/// </summary>
public sealed record PermitEnded
{
    /// <summary>Id of the permit (许可证编号).</summary>
    public required Guid PermitId { get; init; }

    /// <summary>Version (版本), higher than every version of the permit before.</summary>
    public required long Version { get; init; }

    /// <summary>Who held it (持证人): known even to a department that never saw the permit.</summary>
    public required Subject Subject { get; init; }

    /// <summary>Why it ended (失效原因).</summary>
    public required PermitEndReason Reason { get; init; }

    /// <summary>Day it ended (失效日期).</summary>
    public required DateOnly EndedOn { get; init; }

    /// <summary>What the end rests on (依据), at least one.</summary>
    public required IReadOnlyList<LegalBasis> Basis { get; init; }
}

/// <summary>Why a permit ended (许可证失效原因).</summary>
public enum PermitEndReason
{
    /// <summary>Not known; never published.</summary>
    Unspecified = 0,

    /// <summary>The decision was revoked (撤销审批决定).</summary>
    Revoked = 1,

    /// <summary>The qualification was cancelled (取消经营资格).</summary>
    QualificationCancelled = 2,

    /// <summary>It lapsed because a step that had to follow was not taken in time (自行失效).</summary>
    Lapsed = 3,

    /// <summary>Its term ran out (有效期届满).</summary>
    Expired = 4,

    /// <summary>The holder gave it up, and it was deregistered (申请注销).</summary>
    Surrendered = 5,
}
