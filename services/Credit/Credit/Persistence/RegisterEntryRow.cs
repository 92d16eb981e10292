namespace Quzhou.Credit.Persistence;

/// <summary>One punishment in its newest version, as every department's register has to hold it (联合惩戒名册).</summary>
internal sealed class RegisterEntryRow
{
    /// <summary>The punishment.</summary>
    public required Guid PunishmentId { get; init; }

    /// <summary>Newest version.</summary>
    public required int Version { get; set; }

    /// <summary>Sequence number of the change that made it so.</summary>
    public required long Sequence { get; set; }

    /// <summary>True when that version ends the punishment.</summary>
    public required bool Lifted { get; set; }

    /// <summary>The event as published.</summary>
    public required string EventJson { get; set; }

    /// <summary>Day of the decision or of its end.</summary>
    public required DateOnly DecidedOn { get; set; }
}

/// <summary>Head of the register: the last sequence number given out. Its lock makes commits follow the sequence without gaps.</summary>
internal sealed class RegisterHeadRow
{
    /// <summary>Id of the only row.</summary>
    public const int TheOnly = 1;

    /// <summary>Always <see cref="TheOnly"/>.</summary>
    public required int Id { get; init; }

    /// <summary>Last sequence number given out; 0 before the first.</summary>
    public required long Sequence { get; set; }
}
