using Quzhou.Credit.Core.Standing;

namespace Quzhou.Credit.Persistence;

/// <summary>One logged check of a subject's standing, or access to its report (信用核查记录).</summary>
internal sealed class StandingCheckRow
{
    /// <summary>Order of the checks.</summary>
    public long Number { get; init; }

    /// <summary>Id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Number of the subject, whole.</summary>
    public required string SubjectId { get; init; }

    /// <summary>Agency that checked.</summary>
    public required string Agency { get; init; }

    /// <summary>Officer or service.</summary>
    public required string Caller { get; init; }

    /// <summary>Why.</summary>
    public required string Purpose { get; init; }

    /// <summary>Level answered.</summary>
    public required CreditLevel Level { get; init; }

    /// <summary>Number of punishments in force answered.</summary>
    public required int PunishmentsInForce { get; init; }

    /// <summary>Register sequence number that the answer rested on.</summary>
    public required long RegisterSequence { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset CheckedAt { get; init; }
}
