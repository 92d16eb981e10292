namespace Quzhou.Platform.Enforcement;

/// <summary>
/// One thing that one punishment restricts in this department (限制). A target is restricted while at least one such
/// row is open, so that the end of one punishment never frees what another still holds, and never more than it caused.
/// </summary>
public sealed class RestrictionRow
{
    /// <summary>Number of the row.</summary>
    public long Id { get; init; }

    /// <summary>Punishment that causes it.</summary>
    public required Guid PunishmentId { get; init; }

    /// <summary>Stable code of the effect.</summary>
    public required string Kind { get; init; }

    /// <summary>Id of what is restricted.</summary>
    public required string Target { get; init; }

    /// <summary>What changed, in Chinese.</summary>
    public required string Description { get; set; }

    /// <summary>The article it rests on, as contract JSON.</summary>
    public required string Basis { get; set; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>When it was undone; null while it holds.</summary>
    public DateTimeOffset? ReleasedAt { get; set; }
}
