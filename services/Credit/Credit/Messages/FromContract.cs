using Quzhou.Contracts.V1;
using Quzhou.Credit.Core.Propagation;
using Quzhou.Platform.Api;

namespace Quzhou.Credit.Messages;

/// <summary>From the departments' answers to the ledger's.</summary>
internal static class FromContract
{
    internal static Answer ToAnswer(this PunishmentEnforced answer) =>
        new EnforcedAnswer(new PropagationKey(answer.PunishmentId, answer.Version, answer.Service), answer.EnforcedAt.InWholeMicroseconds(), EffectsOf(answer.Effects));

    internal static Answer ToAnswer(this PunishmentReleased answer) =>
        new ReleasedAnswer(new PropagationKey(answer.PunishmentId, answer.Version, answer.Service), answer.ReleasedAt.InWholeMicroseconds(), EffectsOf(answer.Effects));

    internal static Answer ToAnswer(this EnforcementFailed answer) =>
        new FailedAnswer(new PropagationKey(answer.PunishmentId, answer.Version, answer.Service), answer.FailedAt.InWholeMicroseconds(), answer.ReasonCode);

    // PostgreSQL keeps microseconds: a repeat has to look as old as what it repeats.
    private static DateTimeOffset InWholeMicroseconds(this DateTimeOffset instant) =>
        new(instant.UtcTicks - instant.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);

    private static List<PropagationEffect> EffectsOf(IEnumerable<Effect> effects) =>
        [.. effects.Select(e => new PropagationEffect(e.Kind, e.Target, e.Description, e.Basis.RuleId, e.Basis.ToFinding().Citation, e.Basis.ReasonZh, e.Basis.ReasonEn))];
}
