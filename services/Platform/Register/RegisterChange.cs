using Quzhou.Contracts.V1;

namespace Quzhou.Platform.Register;

/// <summary>A change of the punishment register (名册变更): a decision or its end, whichever way it arrived.</summary>
/// <param name="PunishmentId">Id of the punishment.</param>
/// <param name="Version">Version, from 1.</param>
/// <param name="Sequence">Place in the credit service's register.</param>
/// <param name="Subject">Who is punished.</param>
public abstract record RegisterChange(Guid PunishmentId, int Version, long Sequence, Subject Subject)
{
    /// <summary>A decision, or an amended one.</summary>
    public sealed record Imposed(JointPunishmentImposed Event)
        : RegisterChange(Event.PunishmentId, Event.Version, Event.Sequence, Event.Subject);

    /// <summary>The end of a punishment.</summary>
    public sealed record Lifted(JointPunishmentLifted Event)
        : RegisterChange(Event.PunishmentId, Event.Version, Event.Sequence, Event.Subject);
}
