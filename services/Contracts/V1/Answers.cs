namespace Quzhou.Contracts.V1;

/// <summary>A department restricted the subject (惩戒已落实), or had nothing to restrict when there is no effect.</summary>
public sealed record PunishmentEnforced
{
    /// <summary>Id of the punishment (惩戒编号).</summary>
    public required Guid PunishmentId { get; init; }

    /// <summary>Version that was enforced (版本).</summary>
    public required int Version { get; init; }

    /// <summary>Resource name of the answering service (部门), for example <c>housing-fund</c>.</summary>
    public required string Service { get; init; }

    /// <summary>What was restricted (落实情况); empty when the subject has nothing in this field yet.</summary>
    public required IReadOnlyList<Effect> Effects { get; init; }

    /// <summary>When it took effect.</summary>
    public required DateTimeOffset EnforcedAt { get; init; }
}

/// <summary>A department undid what the punishment had caused (惩戒已解除).</summary>
public sealed record PunishmentReleased
{
    /// <summary>Id of the punishment (惩戒编号).</summary>
    public required Guid PunishmentId { get; init; }

    /// <summary>Version that was released (版本).</summary>
    public required int Version { get; init; }

    /// <summary>Resource name of the answering service (部门).</summary>
    public required string Service { get; init; }

    /// <summary>What was given back (解除情况).</summary>
    public required IReadOnlyList<Effect> Effects { get; init; }

    /// <summary>When it took effect.</summary>
    public required DateTimeOffset ReleasedAt { get; init; }
}

/// <summary>A department could not enforce or release (落实失败); a later success replaces it.</summary>
public sealed record EnforcementFailed
{
    /// <summary>Id of the punishment (惩戒编号).</summary>
    public required Guid PunishmentId { get; init; }

    /// <summary>Version that failed (版本).</summary>
    public required int Version { get; init; }

    /// <summary>Resource name of the answering service (部门).</summary>
    public required string Service { get; init; }

    /// <summary>Stable reason code, without personal data.</summary>
    public required string ReasonCode { get; init; }

    /// <summary>When it failed.</summary>
    public required DateTimeOffset FailedAt { get; init; }
}

/// <summary>One thing that a punishment restricted (惩戒效果).</summary>
/// <param name="Kind">Stable code, for example <c>COOPERATION_SUSPENDED</c>.</param>
/// <param name="Target">Id of what is restricted in the department's own field.</param>
/// <param name="Description">What changed, in Chinese, without personal data.</param>
/// <param name="Basis">The article it rests on.</param>
public sealed record Effect(string Kind, string Target, string Description, LegalBasis Basis);
