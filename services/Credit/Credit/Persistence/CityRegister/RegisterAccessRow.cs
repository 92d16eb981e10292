using Quzhou.Credit.V1;

namespace Quzhou.Credit.Persistence;

/// <summary>One look into the register (名册访问记录): who, when, why, and whom they saw.</summary>
internal sealed class RegisterAccessRow
{
    /// <summary>Order of the looks.</summary>
    public long Number { get; init; }

    /// <summary>Id.</summary>
    public required Guid Id { get; init; }

    /// <summary>What was called.</summary>
    public required string Method { get; init; }

    /// <summary>Agency that looked.</summary>
    public required string Agency { get; init; }

    /// <summary>Officer or service.</summary>
    public required string Caller { get; init; }

    /// <summary>Why.</summary>
    public required string Purpose { get; init; }

    /// <summary>What the caller could see.</summary>
    public required RegisterScope Scope { get; init; }

    /// <summary>True when numbers were shown whole.</summary>
    public required bool IdentityShown { get; init; }

    /// <summary>Numbers of the subjects seen, whole.</summary>
    public required string[] SubjectIds { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset AccessedAt { get; init; }
}
