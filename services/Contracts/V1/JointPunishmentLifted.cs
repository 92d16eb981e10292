namespace Quzhou.Contracts.V1;

/// <summary>
/// The joint punishment ended (解除联合惩戒). Every department undoes what this punishment caused, and only that, and
/// answers with <see cref="PunishmentReleased"/>.
/// </summary>
public sealed record JointPunishmentLifted
{
    /// <summary>Id of the punishment (惩戒编号).</summary>
    public required Guid PunishmentId { get; init; }

    /// <summary>Version (版本), higher than every version that it ends.</summary>
    public required int Version { get; init; }

    /// <summary>Place of this change in the credit service's register (名册序号).</summary>
    public required long Sequence { get; init; }

    /// <summary>Who was punished (惩戒对象): known even to a department that never saw the decision.</summary>
    public required Subject Subject { get; init; }

    /// <summary>Why it ended (解除事由).</summary>
    public required LiftReason Reason { get; init; }

    /// <summary>Day it ended (解除日期).</summary>
    public required DateOnly LiftedOn { get; init; }
}

/// <summary>Why a joint punishment ended (解除事由).</summary>
public enum LiftReason
{
    /// <summary>Not known; never published.</summary>
    Unspecified = 0,

    /// <summary>Its term ran out (期限届满).</summary>
    Expired = 1,

    /// <summary>The subject corrected the behaviour and was repaired (信用修复).</summary>
    Repaired = 2,

    /// <summary>An objection was upheld, or the record could not be verified (异议成立).</summary>
    ObjectionUpheld = 3,

    /// <summary>The credit office withdrew its decision (撤回).</summary>
    Withdrawn = 4,
}
