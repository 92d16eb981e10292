using Quzhou.Credit.Core.JointPunishment.Rules;
using Quzhou.Credit.Core.Standing;
using Quzhou.Law;

namespace Quzhou.Credit.Core.JointPunishment;

/// <summary>The end of a punishment (解除联合惩戒): two officers, or the calendar.</summary>
public static class LiftDecisions
{
    /// <summary>The first officer proposes the end; the reason has to hold already.</summary>
    public static Outcome<Punishment> Propose(
        Punishment punishment, IReadOnlyCollection<CreditRecord> grounds, LiftReason reason, string note, Officer by, DateOnly on)
    {
        if (punishment.State != PunishmentState.InForce)
            return PunishmentDecisions.NotIn(punishment, "IN_FORCE");
        var (holds, finding) = Holds(punishment, grounds, reason, note, on);
        return holds
            ? new Outcome<Punishment>.Accepted(punishment with { State = PunishmentState.LiftProposed, Lift = new LiftProposal(reason, note, by) }, [finding])
            : new Outcome<Punishment>.Refused([finding]);
    }

    /// <summary>The second officer confirms: the next version goes out and lifts.</summary>
    public static Outcome<Punishment> Confirm(Punishment punishment, IReadOnlyCollection<CreditRecord> grounds, Officer by, DateOnly on, string note)
    {
        if (NotConfirmable(punishment, by) is { } wrong)
            return wrong;
        var lift = punishment.Lift!;
        var (holds, finding) = Holds(punishment, grounds, lift.Reason, lift.Note, on);
        return holds
            ? new Outcome<Punishment>.Accepted(Lifted(punishment, lift.Reason, by, on, note), [finding])
            : new Outcome<Punishment>.Refused([finding]);
    }

    /// <summary>The second officer declines: the punishment stays in force, nothing goes out.</summary>
    public static Outcome<Punishment> Decline(Punishment punishment, Officer by, DateOnly on, string reason) =>
        NotConfirmable(punishment, by) ?? new Outcome<Punishment>.Accepted(
            punishment with
            {
                State = PunishmentState.InForce,
                Lift = null,
                Declined = [.. punishment.Declined, new DeclinedLift(punishment.Lift!, by, on, reason)],
            },
            []);

    /// <summary>
    /// Ends a punishment whose last day is over. Nobody has a choice here, so that no second officer is asked; the
    /// scheduler acts.
    /// </summary>
    public static Outcome<Punishment> Expire(Punishment punishment, Officer scheduler, DateOnly on)
    {
        if (!punishment.IsInForce)
            return PunishmentDecisions.NotIn(punishment, "IN_FORCE");
        var (holds, finding) = LiftWhenExpired.Find(punishment.Decision!.ExpiresOn!.Value, on);
        return holds
            ? new Outcome<Punishment>.Accepted(Lifted(punishment, LiftReason.Expired, scheduler, on, ""), [finding])
            : new Outcome<Punishment>.Refused([finding]);
    }

    private static Punishment Lifted(Punishment punishment, LiftReason reason, Officer by, DateOnly on, string note) =>
        punishment with { State = PunishmentState.Lifted, Version = punishment.Version + 1, End = new PunishmentEnd(reason, by, on, note) };

    private static (bool Holds, Finding Finding) Holds(
        Punishment punishment, IReadOnlyCollection<CreditRecord> grounds, LiftReason reason, string note, DateOnly on) => reason switch
        {
            LiftReason.Expired => LiftWhenExpired.Find(punishment.Decision!.ExpiresOn!.Value, on),
            LiftReason.Repaired => LiftWhenRepaired.Find(grounds, on),
            LiftReason.ObjectionUpheld => LiftWhenObjectionUpheld.Find(note),
            LiftReason.Withdrawn => LiftWhenWithdrawn.Find(note),
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Not a reason to lift."),
        };

    private static Outcome<Punishment>? NotConfirmable(Punishment punishment, Officer by)
    {
        if (punishment.State != PunishmentState.LiftProposed)
            return PunishmentDecisions.NotIn(punishment, "LIFT_PROPOSED");
        return punishment.Lift!.By.Id == by.Id
            ? new Outcome<Punishment>.NotAllowed(NotAllowedReason.FourEyes, "提请解除的人员不得自行确认,须由另一名人员确认。", "Who proposed the lift may not confirm or decline it: another officer has to.")
            : null;
    }
}
